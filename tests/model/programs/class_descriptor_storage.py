# Descriptors that store per instance, weakly or in the instance.
import weakref


class Val:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  val", self.n)


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__[self.name]

    def __set__(self, obj, value):
        if not isinstance(value, Val):
            raise TypeError(self.name)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        del obj.__dict__[self.name]


class WeakStore:
    def __init__(self):
        self.data = weakref.WeakKeyDictionary()

    def __get__(self, obj, owner=None):
        return self.data.get(obj) if obj is not None else self

    def __set__(self, obj, value):
        self.data[obj] = value


class Model:
    a = Typed()
    b = WeakStore()

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __del__(self):
        print("  model")


m = Model(Val(1), Val(2))
print(m.a.n, m.b.n, len(Model.b.data))
m.a = Val(3)
print("replaced a")
m.b = Val(4)
print("replaced b")
del m.a
try:
    m.a
except KeyError as e:
    print("KeyError", e)
try:
    m.a = 5
except TypeError as e:
    print("TypeError", e)
del m
print(len(Model.b.data))


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        v = obj.__dict__[self.f.__name__] = self.f(obj)
        return v


class Page:
    @Lazy
    def body(self):
        print("computing")
        return Val(10)

    @property
    def temp(self):
        return Val(11)

    @staticmethod
    def make():
        return Val(12)


p = Page()
print(p.body.n, p.body.n)
print(p.temp.n)
print(Page.make().n)
del p.body
print(p.body.n)
del p
print("end")
