class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class D:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        return obj.__dict__.get(self.name)
    def __set__(self, obj, v):
        print("set", self.name)
        obj.__dict__[self.name] = v
    def __delete__(self, obj):
        print("delete", self.name)
        del obj.__dict__[self.name]
    def __del__(self): print("descriptor dies", self.name)
class Base:
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        print("subclass", cls.__name__, tag)
        cls.tag = tag
class A(Base, tag=T("tag")):
    x = D()
    y = D()
a = A()
a.x = T("ax")
a.x = T("ax2")
del a.x
a.y = T("ay")
del a
print("instance gone")
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **k):
        print("prepare", name, sorted(k))
        return {"given": T("given")}
    def __new__(mcs, name, bases, ns, **k):
        print("new", name, "given" in ns)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **k):
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__)
        return super().__call__(*a)
    def __instancecheck__(cls, o):
        return o == 5
class X(metaclass=M, opt=1):
    own = T("own")
    del given
x = X()
print(isinstance(5, X), isinstance(x, X))
print(X.own)
X.own = None
Y = type("Y", (Base,), {"z": T("z")}, tag="dyn")
print(Y.z, Y.tag)
Y.z = 3
class Gi:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)
print(Gi[T("item")])
print("end")
