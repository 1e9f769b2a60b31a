class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    t = T("t")
    try:
        return t
    finally:
        print("finally")
        t = None
        print("t is None")
r = f()
print(r.n)
del r
def g():
    try:
        raise ValueError(T("lost"))
    finally:
        print("in finally")
        return "swallowed"
print(g())
def h():
    for t in [T(1), T(2)]:
        try:
            return t.n
        finally:
            print("leaving")
print(h())
