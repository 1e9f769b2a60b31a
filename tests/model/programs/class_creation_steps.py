# The steps of making a class, and when classes and their parts die.
import gc, weakref
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", name, kw); return {"prepared": D("prepared " + name)}
    def __new__(m, name, bases, ns, **kw): print("new", name, sorted(k for k in ns if k[0] != "_")); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): print("init", name); super().__init__(name, bases, ns)
    def __call__(c, *a): print("call"); return super().__call__(*a)
    def __del__(c): print("class goes")
class Base(metaclass=Meta):
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); print("subclass", cls.__name__, tag)
class Sub(Base, tag="t"):
    part = D("part")
    def method(self): return __class__
print(Sub().method() is Sub, Base.__subclasses__() == [Sub])
Sub.part = None
w = weakref.ref(Sub, lambda r: print("class died"))
del Sub
print("name gone", w() is not None)
gc.collect()
print(w(), Base.__subclasses__())
try:
    class Broken(Base):
        inside = D("inside")
        raise ValueError("in body")
except ValueError as e: print(e)
print("broken over")
def local():
    class L:
        d = D("local class")
    return L()
o = local(); print(type(o).__name__, type(o).d.name)
del o
print("collect", gc.collect() > 0)
T = type("T", (), {"x": D("tx"), "f": lambda self: self.x.name})
print(T().f(), T.__mro__[1].__name__, T.__module__)
del T
gc.collect()
class A: pass
class B(A): pass
class C(A): pass
class E(B, C): pass
print([k.__name__ for k in E.__mro__])
E.__bases__ = (C, B)
print([k.__name__ for k in E.__mro__])
a = A(); a.d = D("moved"); a.__class__ = C; print(type(a).__name__); del a
class Count:
    live = weakref.WeakSet()
    def __init__(self): Count.live.add(self)
xs = [Count() for _ in range(3)]
print(len(Count.live)); xs.pop(); print(len(Count.live)); xs.clear(); print(len(Count.live))
class N:
    def __new__(cls, v): return v
print(N(5), type(N("x")).__name__)
class Deco:
    def __init__(self, f): self.f = f
    def __call__(self, c): print("decorating", c.__name__); return c
@Deco(D("deco arg"))
class Dec: pass
print("decorated")
class G:
    def __class_getitem__(cls, k): return k
print(G[5])
try: class_ = type("X", (int, str), {})
except TypeError as e: print(e)
