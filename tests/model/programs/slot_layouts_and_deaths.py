# Slots: order of release, inheritance, weakref slots, missing values.
import weakref, gc
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class A:
    __slots__ = ("z", "a")
class B(A):
    __slots__ = ("m", "__weakref__")
    def __del__(self): print("B goes", [s for s in ("z", "a", "m") if hasattr(self, s)])
b = B(); b.m = D("m"); b.a = D("a"); b.z = D("z")
w = weakref.ref(b, lambda r: print("weak"))
del b
print("--")
b = B(); b.a = D("only a")
try: b.m
except AttributeError as e: print("AttributeError", e)
try: b.other = 1
except AttributeError as e: print(e)
try: del b.z
except AttributeError as e: print("no z", e)
b.a = D("second a")
del b.a
del b
try: weakref.ref(A())
except TypeError as e: print(e)
class C(A):
    pass
c = C(); c.z = D("cz"); c.extra = D("extra"); c.a = D("ca")
print(sorted(c.__dict__))
del c
class E(B):
    __slots__ = ("__dict__",)
e = E(); e.q = D("q"); e.m = D("em"); e.a = D("ea")
del e
class R:
    __slots__ = ("me",)
r = R(); r.me = r
print(gc.is_tracked(r)); del r
print(gc.collect())
class T(tuple):
    __slots__ = ()
    def __del__(self): print("tuple goes", len(self))
t = T([D("t0"), D("t1")]); print(t[0].name); del t
class L(list):
    __slots__ = ("tag",)
l = L([D("l0")]); l.tag = D("tag"); del l
try:
    class Bad(tuple): __slots__ = ("x",)
except TypeError as e: print(e)
try:
    class Two(A, B): pass
except TypeError as e: print("mro")
try:
    class P: __slots__ = ("x",)
    class Q: __slots__ = ("y",)
    class PQ(P, Q): pass
except TypeError as e: print(e)
class Doc:
    __slots__ = {"x": "the x"}
print(Doc.__slots__, type(Doc.x).__name__, Doc.x.__name__)
d = Doc(); Doc.x.__set__(d, D("by descriptor")); print(Doc.x.__get__(d).name); Doc.x.__delete__(d)
class Priv: __slots__ = ("__secret",)
p = Priv(); p._Priv__secret = D("secret"); del p
print(A.__slots__, "__dict__" in dir(A()), hasattr(C(), "__dict__"))
