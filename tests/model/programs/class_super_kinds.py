# super() in all its forms, and attributes by hooks.
import sys
class A:
    def f(self, x): print("A.f", sys.getrefcount(x)); return "A"
    @classmethod
    def c(cls): return cls.__name__
class B(A):
    def f(self, x): return "B" + super().f(x)
    @classmethod
    def c(cls): return "B" + super().c()
class C(A):
    def f(self, x): return "C" + super().f(x)
class D(B, C):
    def f(self, x):
        s = super()
        return "D" + s.f(x)
print(D().f(object()), D.c(), [k.__name__ for k in D.__mro__])
print(super(B, D()).f([]), super(D, D).c())
try: super(A, object())
except TypeError as e: print(type(e).__name__)
def loose(self): return super().f(1)
try: loose(A())
except RuntimeError as e: print(e)
class E(A):
    def g(self): return [super(E, self).f([1]) for _ in range(1)]
    def h(self):
        def inner(): return super(E, self).f([2])
        return inner()
print(E().g(), E().h())
class F(A):
    x = property(lambda s: super(F, s).f([3]))
print(F().x)
try:
    class Bad(A, D): pass
except TypeError as e: print("mro")
o = D(); o.__class__ = B; print(o.f([0]))
class G:
    def __getattr__(self, n):
        if n.startswith("x"): return n
        raise AttributeError(n)
    def __setattr__(self, n, v): print("set", n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
g = G(); print(g.xyz); g.a = 1; del g.a
try: g.q
except AttributeError as e: print(e)
print(hasattr(g, "xx"), getattr(g, "zz", "default"))
class H:
    def __getattribute__(self, n): return "ga " + n
print(H().anything)
