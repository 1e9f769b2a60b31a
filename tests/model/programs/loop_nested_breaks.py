class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    for a in (T("a1"), T("a2")):
        for b in [T("b1"), T("b2")]:
            if b.n == "b1":
                break
        else:
            print("never")
        print("inner over", b.n)
    print("outer over", a.n, b.n)
f()
def g():
    for a in [T(1), T(2), T(3)]:
        if a.n == 2:
            return a
print(g().n)
def h():
    it = iter([T(1), T(2)])
    for a in it:
        print("a", a.n)
        for b in it:
            print("b", b.n)
h()
