class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("dead", self.n)
class Ns(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("ns", k)
        super().__setitem__(k, v)
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k): print("prep", n, len(b), sorted(k)); return Ns(pre=T("pre " + n))
    def __new__(m, n, b, ns, tag=None): 
        c = super().__new__(m, n, b, dict(ns)); c.tag = tag; return c
    def __init__(c, n, b, ns, tag=None): super().__init__(n, b, ns)
    def __del__(c): print("class dead", c.__name__)
class C(metaclass=M, tag="t"):
    x = pre.n
    def m(self): return __class__.tag
    t = T("class attr")
print(C.x, C().m(), type(C).__name__)
class D(C, tag="d"):
    def m(self): return super().m() + "!"
print(D().m(), D.tag)
def f(name, bases, ns): print("func meta", name, sorted(k for k in ns if k[0] != "_")); return 5
class E(metaclass=f): a = 1
print(E)
class P:
    subs = []
    def __init_subclass__(cls, /, key="none", **kw): super().__init_subclass__(**kw); cls.key = key; P.subs.append(cls.__name__)
class Q(P, key="k"): pass
class R(Q): pass
print(P.subs, Q.key, R.key)
try:
    class S(R, other=1): pass
except TypeError as e: print(e)
X = type("X", (P,), {"v": T("x")}, key="dyn"); print(X.key, X.v.n)
try: type("Y", (), {}, z=1)
except TypeError as e: print(e)
