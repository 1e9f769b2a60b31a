class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import functools, gc
class R(T): pass
@functools.lru_cache(maxsize=2)
def made(n):
    print("make", n)
    return T(n)
made("a"); made("b"); made("a")
made("c")
print("evicted b")
made.cache_clear()
print("cleared")
class C:
    def __init__(self): self.n = "C"
    def __del__(self): print("C dies")
    @functools.lru_cache(None)
    def m(self, x): return T(x)
c = C()
c.m(1)
del c
print("held by the cache")
C.m.cache_clear()
print("gone")
p = functools.partial(print, T("partial"))
p("called")
del p
print(functools.reduce(lambda a, b: T(a.n + b.n), [T("x"), T("y"), T("z")]).n)
def deco(f):
    @functools.wraps(f)
    def inner(*a, **k):
        print("before")
        r = f(*a, **k)
        print("after")
        return r
    return inner
@deco
def user(t, *, k=None):
    print("user", t)
    return k
user(T("arg"), k=T("kw"))
print(user.__name__, user.__wrapped__ is not None)
class Cp:
    def __init__(self): self.n = 0
    @functools.cached_property
    def v(self):
        print("compute")
        return T("cached")
    def __del__(self): print("Cp dies")
c = Cp()
print(c.v, c.v is c.v)
del c.v
c.v
del c
print("end")
