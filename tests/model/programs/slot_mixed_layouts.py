class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import sys, weakref, gc
class A:
    __slots__ = ("a", "b")
    def __del__(self): print("A dies", hasattr(self, "a"))
class B(A):
    __slots__ = ("c", "__weakref__")
class C(B):
    pass
x = A(); x.b, x.a = T("b"), T("a")
del x
y = B(); y.c = T("c"); y.a = T("a"); y.b = T("b")
r = weakref.ref(y, lambda r: print("ref gone"))
del y
z = C(); z.d = T("d"); z.a = T("a"); z.c = T("c")
try: weakref.ref(A())
except TypeError as e: print(e)
try: A().zz = 1
except AttributeError as e: print(e)
del z.c
try: z.c
except AttributeError as e: print(e)
del z
class D:
    __slots__ = "__dict__",
    def __init__(self): self.one, self.two = T(1), T(2)
d = D()
print(d.__dict__)
dd = d.__dict__
del d
print("dict outlives")
del dd
class P(list):
    __slots__ = ("extra",)
p = P([T("item")])
p.extra = T("extra")
del p
class Q(dict): pass
q = Q(k=T("val"))
q.attr = T("attr")
del q
class S(set):
    def __del__(self): print("set", len(self))
s = S([T("elem")])
s.x = T("sx")
del s
class Tu(tuple): pass
t = Tu((T("tuple"),))
t.y = T("ty")
del t
class I(int): pass
i = I(5); i.z = T("iz")
print(i + 1)
i = None
class E(Exception): pass
e = E(T("arg")); e.w = T("ew")
e = None
class G:
    def __getattr__(self, n):
        print("getattr", n)
        return T(n)
    def __setattr__(self, n, v):
        print("setattr", n)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)
g = G()
g.missing.n
g.k = T("k")
g.k = T("k2")
del g.k
setattr(g, "l", T("l"))
print(getattr(g, "l"), g.__dict__)
vars(g).clear()
print("end")
