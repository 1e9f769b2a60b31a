# super() chains, __init_subclass__, __new__ that caches, __del__ up the tree.
import gc
import weakref

gc.disable()


class Base:
    kinds = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Base.kinds.append(cls.__name__)

    def __init__(self, *args, **kw):
        print("Base", args, sorted(kw))

    def __del__(self):
        print("  ~Base")


class Left(Base):
    def __init__(self, *args, left=None, **kw):
        self.left = left
        super().__init__(*args, **kw)
        print("Left")

    def __del__(self):
        print("  ~Left")
        super().__del__()


class Right(Base):
    def __init__(self, *args, right=None, **kw):
        self.right = right
        super().__init__(*args, **kw)
        print("Right")

    def __del__(self):
        print("  ~Right")
        super().__del__()


class Both(Left, Right):
    def __del__(self):
        print("  ~Both")
        super().__del__()


print(Base.kinds, [c.__name__ for c in Both.__mro__])
b = Both(1, left="l", right="r", more=2)
del b


class Single:
    _one = None

    def __new__(cls):
        if cls._one is None or cls._one() is None:
            o = super().__new__(cls)
            cls._one = weakref.ref(o)
            print("made")
            return o
        return cls._one()

    def __del__(self):
        print("  single")


a = Single()
print(a is Single())
del a
print(Single._one())
a = Single()
del a


class Meta(type):
    def __call__(cls, *args, **kw):
        o = super().__call__(*args, **kw)
        o.stamped = cls.__name__
        return o

    def __new__(meta, name, bases, ns):
        ns["added"] = name.lower()
        return super().__new__(meta, name, bases, ns)


class Stamped(metaclass=Meta):
    def __init__(self, v):
        self.v = v

    def __del__(self):
        print("  stamped", self.v)


s = Stamped(1)
print(s.stamped, s.added)
s.__class__ = type("Other", (Stamped,), {"__del__": lambda self: print("  other", self.v)})
del s
gc.collect()
print("end")
