# What functools keeps: caches, partials, dispatch by type.
import functools, weakref, gc, sys
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
class A:
    calls = 0
    @functools.cached_property
    def p(self):
        A.calls += 1
        return T("p%d" % A.calls)
a = A(); print(a.p is a.p, A.calls, "p" in a.__dict__)
del a.p
print(a.p.n)
del a
@functools.lru_cache(maxsize=2)
def f(x): print("f", x); return T("f%s" % x)
f(1); f(2); f(1); f(3)
print(f.cache_info())
f.cache_clear(); print("cleared")
@functools.lru_cache
def g(o): return 1
o = T("arg"); g(o); r = weakref.ref(o); del o; print(r() is not None); g.cache_clear(); print(r() is None)
def deco(fn):
    @functools.wraps(fn)
    def inner(*a, **k): return fn(*a, **k)
    return inner
@deco
def h(x):
    "doc"
    return x
print(h.__name__, h.__doc__, h.__wrapped__(3), h(4))
print(functools.reduce(lambda x, y: x + y, [1, 2, 3], 10))
p = functools.partial(T, "partial"); t = p(); del t; print(p.func is T, p.args)
class S:
    @functools.singledispatchmethod
    def m(self, x): return "any"
    @m.register(int)
    def _(self, x): return "int"
print(S().m(1), S().m("a"))
@functools.total_ordering
class O:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(O(1) <= O(1), O(2) > O(1), O(1) >= O(2))
class PM:
    def go(self, a, b): return a, b
    half = functools.partialmethod(go, 1)
print(PM().half(2))
cmp = sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)); print(cmp)
