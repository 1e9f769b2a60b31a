# Inheritance, descriptors, metaclasses, operators: what classes answer.
import sys
class Base:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.kw = kw
        Base.registry.append(cls.__name__)
    def who(self):
        return "Base"
class A(Base, flag=1):
    def who(self):
        return "A>" + super().who()
class B(Base):
    def who(self):
        return "B>" + super().who()
class C(A, B):
    def who(self):
        return "C>" + super().who()
print(C().who(), [k.__name__ for k in C.__mro__], C.mro()[1].__name__)
print(Base.registry, A.kw)
try:
    class D(Base, A): pass
except TypeError as e:
    print(str(e).split("\n")[0])
print(issubclass(C, (int, B)), isinstance(C(), (str, Base)), C.__bases__, C.__base__.__name__)
class Desc:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v):
        print("set", v)
        obj.__dict__[self.name] = v
class E:
    x = Desc()
    y: int = 3
e = E()
print(e.x)
e.x = 5
print(e.x, E.x.name, vars(e))
class Cnt:
    n = 0
    def __new__(cls, *a):
        cls.n += 1
        o = super().__new__(cls)
        return o
    def __init__(self, *a):
        self.a = a
    def __eq__(self, o):
        return isinstance(o, Cnt) and self.a == o.a
    def __hash__(self):
        return hash(self.a)
    def __lt__(self, o):
        return self.a < o.a
    def __len__(self):
        return len(self.a)
    def __getitem__(self, i):
        return self.a[i]
    def __iter__(self):
        return iter(self.a)
    def __contains__(self, x):
        return x in self.a
    def __call__(self, *a, **k):
        return (a, k)
    def __bool__(self):
        return bool(self.a)
    def __add__(self, o):
        return Cnt(*self.a, *o.a)
    def __radd__(self, o):
        return "radd %r" % (o,)
    def __iadd__(self, o):
        self.a += o.a
        return self
    def __neg__(self):
        return Cnt(*[-x for x in self.a])
    def __repr__(self):
        return "Cnt%r" % (self.a,)
    def __format__(self, spec):
        return "fmt<%s>" % spec
    def __index__(self):
        return len(self.a)
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__)
        return True
c = Cnt(1, 2)
print(c + Cnt(3), 5 + c, -c, c == Cnt(1, 2), c != Cnt(1), {c: 1}[Cnt(1, 2)])
c += Cnt(9)
print(c, len(c), c[0], c[-1], list(c), 2 in c, c(1, k=2), bool(Cnt()), f"{c:abc}", f"{c!r}", [10, 20, 30, 40][c])
with c as q:
    raise ValueError("swallowed")
print(q is c, sorted([Cnt(2), Cnt(1)]), max(Cnt(2), Cnt(3)), Cnt.n)
a, *b = c
print(a, b)
class G:
    def __getattr__(self, n):
        if n.startswith("x"):
            return n * 2
        raise AttributeError("no " + n)
    def __setattr__(self, n, v):
        print("setattr", n)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("delattr", n)
        super().__delattr__(n)
g = G()
print(g.xy, getattr(g, "q", "dflt"), hasattr(g, "zz"))
g.a = 1
del g.a
try:
    del g.a
except AttributeError as ex:
    print("AttributeError")
try:
    g.nope
except AttributeError as ex:
    print(ex)
class M(type):
    def __new__(m, n, b, d):
        d["made"] = "by M"
        return super().__new__(m, n, b, d)
    def __call__(cls, *a):
        print("calling", cls.__name__)
        return super().__call__(*a)
class K(metaclass=M):
    def __init__(self, v): self.v = v
print(K(3).v, K.made, type(K).__name__)
T = type("T", (Base,), {"z": 5, "f": lambda self: self.z})
print(T().f(), T.__name__, T.__qualname__, T.__module__)
print(E.__dict__["y"], E.__annotations__)
class P:
    @property
    def v(self): return 1
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
p = P()
try:
    p.v = 3
except AttributeError as ex:
    print(ex if sys.version_info < (3, 10) else "cannot")
print(p.v, p.s(3), P.s(4), p.c(), P.c())
try:
    P.nothing
except AttributeError as ex:
    print(ex)
try:
    p.nothing
except AttributeError as ex:
    print(ex)
try:
    P(1)
except TypeError as ex:
    print(ex)
try:
    K()
except TypeError as ex:
    print(ex)
try:
    len(p)
except TypeError as ex:
    print(ex)
try:
    p()
except TypeError as ex:
    print(ex)
try:
    p + 1
except TypeError as ex:
    print(ex)
try:
    p < p
except TypeError as ex:
    print(ex)
try:
    for _ in p: pass
except TypeError as ex:
    print(ex)
try:
    p[0]
except TypeError as ex:
    print(ex)
try:
    with p: pass
except (TypeError, AttributeError) as ex:
    print(type(ex).__name__)
print(callable(p), callable(P), callable(len))
