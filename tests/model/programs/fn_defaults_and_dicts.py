# What a function object holds, and what goes when parts are replaced.
import gc, types, functools
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return self.name
def f(a=D("d1"), *, k=D("k1")): return a, k
print(f(), f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (D("d2"),)
print(f())
f.__kwdefaults__ = None
try: f()
except TypeError as e: print(e)
f.attr = D("attr"); print(f.__dict__); f.__dict__ = {}; print("dict replaced")
f.__doc__ = D("doc"); f.__doc__ = None
def ann(x: "int", y: D("ann") = 1) -> D("ret"): pass
print(sorted(ann.__annotations__)); ann.__annotations__ = {}; print("annotations gone")
del f
print("f gone")
def make():
    d = D("closure")
    def g(x=D("gd")): return d
    return g
g = make(); h = types.FunctionType(g.__code__, g.__globals__, "h", g.__defaults__, g.__closure__)
del g; print("h has", h()); del h
class C:
    def m(self, d): return self
    def __del__(self): print("C goes")
b = C().m; print("bound", b.__self__.__class__.__name__, b.__func__.__name__); b(D("arg")); del b
p = functools.partial(print, D("p1"), end="!\n"); p(1); q = functools.partial(p, D("p2")); del p; q(); print(len(q.args)); del q
@functools.wraps(make)
def wrapped(): pass
print(wrapped.__name__, wrapped.__wrapped__ is make)
@functools.lru_cache(maxsize=2)
def cached(n): print("compute", n); return D("c%d" % n)
cached(1); cached(2); cached(1); cached(3); print(cached.cache_info()); cached.cache_clear(); print("cache cleared")
class Cp:
    @functools.cached_property
    def v(self): return D("cp")
c = Cp(); c.v; del c.v; print("cp"); c.v; c = None
@functools.singledispatch
def show(x): return "object"
@show.register(int)
def _(x): return "int"
print(show(1), show("s"))
print(functools.reduce(lambda a, b: D(a.name + b.name), [D("x"), D("y"), D("z")]))
def rec(n, acc=None): return acc if n == 0 else rec(n - 1, D("acc%d" % n))
print(rec(3))
def kwonly(*, a, b=2): return a, b
for call in (lambda: kwonly(), lambda: kwonly(1), lambda: kwonly(a=1, c=3), lambda: make(1), lambda: C.m()):
    try: call()
    except TypeError as e: print(e)
def posonly(a, /, b): return a, b
try: posonly(a=1, b=2)
except TypeError as e: print(e)
print((lambda *a, **k: (a, k))(1, x=2), callable(rec), rec.__code__.co_varnames)
m = types.MethodType(lambda s, x: (s, x), D("self")); print(m(1)); del m
print(gc.collect() >= 0)
