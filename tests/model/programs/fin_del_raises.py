class T:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        raise ValueError("in del")
t = T("a")
del t
print("went on")
def f():
    T("temp")
    print("f goes on")
f()
try:
    x = T("x")
    raise KeyError("k")
except KeyError as e:
    del x
    print("handler", e)
