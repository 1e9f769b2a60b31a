import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T%s" % self.n
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, o, t=None): print("get", o is None, t.__name__); return o.__dict__.get("_" + self.name, "unset") if o is not None else self
    def __set__(self, o, v): print("set", v); o.__dict__["_" + self.name] = v
    def __delete__(self, o): print("delete"); del o.__dict__["_" + self.name]
class A:
    d = Desc()
a = A()
print(a.d); a.d = 5; print(a.d, a.__dict__); del a.d; print(type(A.d).__name__)
class NonData:
    def __get__(self, o, t): return "nondata"
class B:
    x = NonData()
b = B(); print(b.x); b.x = 1; print(b.x, b.__dict__); del b.x; print(b.x)
class Meta(type):
    def __new__(m, name, bases, ns, **kw): print("Meta.new", name, sorted(kw)); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("Meta.init", name); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print("Meta.call", a); return super().__call__(*a, **k)
    def __getattribute__(cls, n): return super().__getattribute__(n)
    def __setattr__(cls, n, v): print("Meta.set", n); super().__setattr__(n, v)
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter([1, 2])
    @property
    def prop(cls): return "metaprop " + cls.__name__
class C(metaclass=Meta, flag=1):
    y = 3
    def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw); super().__init_subclass__()
class D(C): pass

C(); C.z = 1; print(1 in C, list(C), C.prop, type(C).__name__, isinstance(C, Meta), C.__class__.__name__)
try:
    C().prop
except AttributeError as e: print(e)
try:
    class F(metaclass=Meta, bad=3):
        def __new__(cls): return 5
    print(F())
except TypeError as e: print(e)
class P:
    def __init__(self): self._v = 0
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print("deleted")
    ro = property(lambda self: 1)
    wo = property(None, lambda self, v: print("wo", v))
p = P(); p.v = 3; print(p.v, P.v.fget.__name__, P.v.__doc__); del p.v; p.wo = 4
for f in (lambda: setattr(p, "ro", 1), lambda: delattr(p, "ro"), lambda: p.wo, lambda: p.nope, lambda: setattr(p, "v.w", 1), lambda: P.nope, lambda: delattr(p, "nope"), lambda: delattr(P, "nope"), lambda: setattr(1, "a", 1), lambda: setattr(int, "a", 1), lambda: delattr(int, "real"), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: (1).foo, lambda: None.foo, lambda: setattr(None, "x", 1), lambda: [].foo, lambda: setattr([], "x", 1), lambda: len.foo, lambda: (lambda: 0).foo, lambda: getattr(p, 5), lambda: setattr(p, 5, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S:
    __slots__ = ("a", "b")
s = S(); s.a = T("sa"); s.b = T("sb")
try: s.c = 1
except AttributeError as e: print(e)
del s.a; print(".")
try: s.a
except AttributeError as e: print(e)
try: del s.a
except AttributeError as e: print(e)
del s; print(hasattr(S, "a"), type(S.a).__name__, S.__slots__)
class S2(S):
    __slots__ = ("c",)
    def __init__(self): self.a, self.c = T("2a"), T("2c")
S2(); print(".")
class S3(S): pass
s3 = S3(); s3.z = T("3z"); s3.a = T("3a"); print(s3.__dict__); del s3
try:
    class Bad(S, metaclass=type): __slots__ = ("a", "__dict__", "__dict__")
except TypeError as e: print(e)
try:
    class Bad(S):
        __slots__ = ("x",); x = 1
except ValueError as e: print(e)
try:
    class Bad(int): __slots__ = ("x",)
except TypeError as e: print(e)
try:
    class Bad(bool): pass
except TypeError as e: print(e)
try:
    class X(A, object): pass
    class Y(object, A): pass
except TypeError as e: print(str(e).split("\n")[0])
class cm:
    @classmethod
    def f(cls): return cls.__name__
    @staticmethod
    def g(): return "g"
    @classmethod
    @property
    def h(cls): return 1
print(cm.f(), cm().f(), cm.g(), cm().g(), cm.f.__self__ is cm, cm.__dict__["g"].__func__())
class Call:
    def __call__(self): return 1
c = Call(); c.__call__ = lambda: 2; print(c())
class G:
    def __getattr__(self, n):
        if n.startswith("x"): return n * 2
        raise AttributeError(n)
g = G(); print(g.xa, hasattr(g, "y"), getattr(g, "y", "dflt"))
class Cls:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(Cls[int, 3], Cls["a"])
print(A.__mro__[-1].__name__, A.__bases__, S2.__mro__ == (S2, S, object), type(A)("Q", (A,), {"k": 1}).k)
a.__class__ = B; print(type(a).__name__, a.x)
try: a.__class__ = int
except TypeError as e: print(e)
try: a.__class__ = 5
except TypeError as e: print(e)
