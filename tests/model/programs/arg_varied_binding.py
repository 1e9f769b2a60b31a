import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(a, /, b, *c, d=None, **e):
    print(a.n, b.n, [x.n for x in c], d and d.n, sorted(e))
    del a, b
    print("two gone?")
    c = ()
    print("star gone?")
    e.clear()
    print("named gone?")
    d = None
    print("all")
f(T("a"), T("b"), T("c1"), T("c2"), d=T("d"), z=T("z"))
print("---")
f(*[T("l1"), T("l2")], **{"d": T("dd"), "y": T("yy")})
print("---")
def g(x, y=T("default")):
    del y
    return x
g(T("plain"))
print(g.__defaults__[0].n)
g.__defaults__ = None
print("default is gone")
