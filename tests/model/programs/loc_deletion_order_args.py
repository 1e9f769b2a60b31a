class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(a, b=T("b"), *args, c=T("c"), **kw):
    z = T("z")
    y = T("y")
    a2 = a
    del z
    z = T("z2")
    print("end of f")
f(T("a"), T("b given"), T("args"), c=T("c given"), k=T("kw"))
print("--")
class K:
    def m(self, other):
        mine = T("mine")
        return self.n, other.n
    def __init__(self, n): self.n = n
    def __del__(self): print("K", self.n)
print(K("self").m(K("other")))
print("--")
lam = lambda x, y: (x.n, y.n)
print(lam(T("x"), T("y")))
def rec(n, t):
    if n: rec(n - 1, T(n))
    print("leaving", n)
rec(2, T("top"))
