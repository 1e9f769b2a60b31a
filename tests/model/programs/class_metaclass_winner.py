# Metaclasses with all hooks, and type() that leaves a class to another one.
import gc, weakref
class Meta(type):
    def __new__(m, n, b, ns, **kw):
        print("new", n, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **kw): print("init", n); super().__init__(n, b, ns)
    def __call__(c, *a, **k):
        print("call", c.__name__); o = super().__call__(*a, **k); return o
    def __del__(c): print("class goes", c.__name__)
    @classmethod
    def __prepare__(m, n, b, **kw): return {"prepared": 1}
class A(metaclass=Meta, flag=2):
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, kw); super().__init_subclass__()
    def __init__(self, v=None): self.v = v
class B(A, opt=3): x = 1
b = B(7)
print(b.v, B.prepared, type(B) is Meta, A.__subclasses__() == [B])
r = weakref.ref(B, lambda _: print("cb B"))
del B
print(gc.collect() > 0, r() is None)
del b
print(gc.collect() > 0, r() is None)
class Single(type):
    made = {}
    def __call__(c, *a):
        if c not in c.made: c.made[c] = super().__call__(*a)
        return c.made[c]
class S(metaclass=Single):
    def __del__(s): print("S del")
print(S() is S())
Single.made.clear()
print("cleared")
T = type("T", (A,), {"__slots__": ("q",)})
t = T(); t.q = 5; print(t.q)
del t, T
gc.collect()
try:
    class X(A, metaclass=type): pass
except TypeError as e: print("conflict")
class Y: pass
try:
    class Z(Meta, A): pass
except TypeError as e: print(type(e).__name__)
