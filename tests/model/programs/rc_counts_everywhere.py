# Reference counts as a program sees them in many situations.
import sys, gc
rc = sys.getrefcount
class O: pass
o = O()
base = rc(o)
def rel(x): return x
print(rc(o) - base)
a = o; print(rc(o) - base)
l = [o, o]; print(rc(o) - base)
t = (o,); d = {o: o}; s = {o}
print(rc(o) - base)
def f(p): return rc(p) - base
print(f(o) >= 0)
def g(*args): return len(args)
print(g(o, o))
o.me = o; print(rc(o) - base); del o.me
m = o.__init__; print(rc(o) - base); del m
class W:
    def meth(self): return rc(self)
w = W(); b = w.meth; print(rc(w) - rc(O()))
del b
c = lambda: o
print(rc(o) - base)
def outer():
    v = O()
    n0 = rc(v)
    def inner(): return v
    n1 = rc(v)
    it = iter([v]); n2 = rc(v)
    next(it); n3 = rc(v)
    del it; n4 = rc(v)
    z = [v] * 5; n5 = rc(v)
    z.pop(); n6 = rc(v)
    k = {"a": v}; k2 = dict(k); n7 = rc(v)
    return [x - n0 for x in (n1, n2, n3, n4, n5, n6, n7)]
print(outer())
def holds():
    v = O(); n0 = rc(v)
    e = ValueError(v); n1 = rc(v)
    try: raise e
    except ValueError as x: n2 = rc(v)
    n3 = rc(v)
    gen = (q for q in [v]); n4 = rc(v)
    next(gen); n5 = rc(v)
    del gen; n6 = rc(v)
    p = property(v); n7 = rc(v)
    import functools
    q = functools.partial(v, v); n8 = rc(v)
    return [n - n0 for n in (n1, n2, n3, n4, n5, n6, n7, n8)]
O.__call__ = lambda s, *a: None
print(holds())
def swap():
    x, y = O(), O()
    n = rc(x), rc(y)
    x, y = y, x
    return n == (rc(x), rc(y))
print(swap())
del a, l, t, d, s, c
print(rc(o) - base, len(gc.get_referrers(o)))
x = y = z = O(); print(rc(x) - base)
def default(v=O()): return rc(v)
print(default() == default())
print([rc(q) - rc(q) for q in [O(), O()]])
class S: __slots__ = "v"
sl = S(); sl.v = o; print(rc(o) - base); sl.v = None; print(rc(o) - base)
cls0 = rc(O); extra = [O(), O()]; print(rc(O) - cls0); extra.clear(); print(rc(O) - cls0)
str_ = "".join(["un", "iq"]); print(rc(str_) - rc("".join(["a", "b"])))
