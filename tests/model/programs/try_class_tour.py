class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag or cls.__name__.lower()
        Base.registry.append(cls.tag)
    def __init__(self, *a): self.a = a
    def __repr__(self): return f"{type(self).__name__}{self.a}"
    def __eq__(self, o): return isinstance(o, Base) and self.a == o.a
    def __hash__(self): return hash(self.a)
    def __add__(self, o): return type(self)(*self.a, *o.a)
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
    def __contains__(self, x): return x in self.a
    def __call__(self, *a): return self + type(self)(*a)
    def __bool__(self): return len(self.a) > 1
class A(Base, tag="first"): pass
class B(A):
    @classmethod
    def make(cls, n): return cls(*range(n))
    @staticmethod
    def helper(x): return x * 2
    @property
    def total(self): return sum(self.a)
    @total.setter
    def total(self, v): self.a = (v,)
    @total.deleter
    def total(self): self.a = ()
print(Base.registry, B.tag, B.__mro__)
b = B.make(4); print(b, b.total, b[1:3], len(b), 3 in b, bool(B(1)), b(9), B.helper(4))
b.total = 99; print(b, list(b)); del b.total; print(b, A(1) == B(1), {A(1), B(1)} and len({A(1), B(1)}), A() == 3)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns["made_by"] = m.__name__
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *a):
        obj = super().__call__(*a); obj.extra = "x"; return obj
    def __len__(cls): return 42
class M(metaclass=Meta):
    def __init__(self, v): self.v = v
print(M.made_by, M(1).extra, len(M), type(M).__name__, isinstance(M(2), M), issubclass(M, object))
class Singleton:
    _it = None
    def __new__(cls):
        if cls._it is None: cls._it = super().__new__(cls)
        return cls._it
print(Singleton() is Singleton())
class D:
    def __getattr__(self, n): return "no " + n
    def __setattr__(self, n, v): super().__setattr__(n.upper(), v)
    def __delattr__(self, n): print("del", n)
d = D(); d.x = 1; print(vars(d), d.X, d.foo, getattr(d, "bar")); del d.zip
class L: x = 1
class R: y = 2
class LR(L, R): pass
print(LR().x, LR.y, [c.__name__ for c in LR.__mro__], LR.__bases__ == (L, R), hasattr(LR, "z"), getattr(LR, "z", None), callable(LR))
try:
    class Bad(L, LR): pass
except TypeError as e: print(str(e).splitlines()[0])
try: object().x = 1
except AttributeError as e: print(e)
try: B(1).nope
except AttributeError as e: print(e)
try: Base.make(3)
except AttributeError as e: print(e)
class I:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(I()), sum(I()), max(I()), [*I()], tuple(I()), 2 in I())
