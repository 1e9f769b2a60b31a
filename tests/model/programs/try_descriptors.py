import weakref
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name} wants {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): print("deleting", self.name); del obj.__dict__[self.name]
class Person:
    name = Typed(str); age = Typed(int)
    def __init__(self, name, age): self.name = name; self.age = age
p = Person("Ann", 5)
print(p.name, p.age, vars(p), type(Person.name).__name__)
try: p.age = "old"
except TypeError as e: print(e)
del p.age; print(p.age, vars(p))
class Lazy:
    def __init__(self, f): self.f = f; self.cache = weakref.WeakKeyDictionary()
    def __get__(self, o, c=None):
        if o is None: return self
        if o not in self.cache: print("compute"); self.cache[o] = self.f(o)
        return self.cache[o]
class V:
    def __init__(self, v): self.v = v
    def __del__(self): print("V gone")
    @Lazy
    def double(self): return self.v * 2
v = V(4); print(v.double, v.double, len(V.double.cache)); del v; print(len(V.double.cache))
class NonData:
    def __get__(self, o, c): return "descriptor"
class Q: x = NonData()
q = Q(); print(q.x); q.x = "own"; print(q.x); del q.x; print(q.x)
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = 1
try: s.c = 2
except AttributeError as e: print(type(e).__name__)
try: s.b
except AttributeError as e: print(type(e).__name__, e)
print(hasattr(s, "__dict__"), Slots.a.__get__(s), type(Slots.a).__name__, Slots.__slots__)
class classprop:
    def __init__(self, f): self.f = f
    def __get__(self, o, c): return self.f(c)
class W:
    @classprop
    def label(cls): return cls.__name__ + "!"
print(W.label, W().label)
def f(self): return self
m = f.__get__(3); print(m(), m.__self__, m.__func__ is f, f.__get__(None, int) is f)
print(property(lambda s: 5).fget(None), Person.__dict__["__init__"].__qualname__)
