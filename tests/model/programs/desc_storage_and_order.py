# Descriptors that store on the instance, the class and weakly.
import weakref
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class Field:
    def __set_name__(self, owner, name): self.slot = "_" + name; print("named", owner.__name__, name)
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.slot, None)
    def __set__(self, o, v): print("set", self.slot); setattr(o, self.slot, v)
    def __delete__(self, o): print("delete", self.slot); delattr(o, self.slot)
class Side:
    def __init__(self): self.table = weakref.WeakKeyDictionary()
    def __get__(self, o, t=None): return self if o is None else self.table.get(o)
    def __set__(self, o, v): self.table[o] = v
class Lazy:
    def __init__(self, f): self.f = f; self.name = f.__name__
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.name] = self.f(o)
        return v
class C:
    a = Field(); b = Field(); side = Side()
    @Lazy
    def costly(self): print("computing"); return D("costly")
    @property
    def prop(self): return self._p
    @prop.setter
    def prop(self, v): self._p = v
    @prop.deleter
    def prop(self): del self._p
    def __del__(self): print("C goes", sorted(self.__dict__))
c = C()
c.a = D("a1"); c.b = D("b1")
c.a = D("a2")
print(c.costly.name, c.costly is c.costly)
c.side = D("side")
print(len(C.__dict__["side"].table), c.side.name)
c.prop = D("prop"); print(c.prop.name); del c.prop
del c.b
print(c.b, isinstance(C.a, Field))
del c
print("side left", len(C.__dict__["side"].table))
class NonData:
    def __get__(self, o, t=None): return "from descriptor"
class U:
    x = NonData()
    __slots__ = ("__dict__",)
u = U(); print(u.x); u.__dict__["x"] = D("shadow"); print(u.x.name); del u
class Meta(type):
    def __getattr__(cls, name): return "meta " + name
    @property
    def live(cls): return cls._live
class K(metaclass=Meta): _live = D("live")
print(K.live.name, K.other)
try: K().other
except AttributeError as e: print(e)
K._live = None
class Bound:
    def __get__(self, o, t): return lambda *a: (o and o.tag, len(a))
class V: tag = "v"; call = Bound()
print(V().call(1, 2), V.call())
class Cls:
    @classmethod
    def make(cls, d): return cls, d
    @staticmethod
    def plain(d): return d.name
print(Cls.make(D("cm"))[1].name, Cls.plain(D("sm")), Cls.__dict__["make"].__func__.__name__)
del K
print("end")
