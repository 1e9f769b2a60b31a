# Rings of all kinds, callbacks in them, and what a collection says.
import gc, weakref, sys
class N:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def cyc(*names):
    ns = [N(n) for n in names]
    for i, x in enumerate(ns): x.next = ns[(i + 1) % len(ns)]
    return ns[0]
a = cyc("a1", "a2", "a3"); r = [weakref.ref(a, lambda _: print("cb a1")), weakref.ref(a.next, lambda _: print("cb a2"))]
del a; print(gc.collect())
a = cyc("b1", "b2"); a.cb = weakref.ref(a.next, lambda _: print("never: inside the garbage")); del a; print(gc.collect())
class Tuple(N): pass
t = Tuple("tup"); t.t = (t, [t]); del t; gc.collect()
d = {}; d["self"] = d; d["n"] = N("in dict"); del d; gc.collect()
def f():
    x = N("frame")
    try: raise ValueError
    except ValueError as e: keep = e
    return None
f(); print("f"); gc.collect(); print("collected")
class G:
    def gen(s):
        s.g = (yield)
        try: yield
        finally: print("gen fin")
o = G(); g = o.gen(); next(g); g.send(g); del g, o; print("dropped"); gc.collect()
class R:
    alive = []
    def __init__(s): s.me = s
    def __del__(s): print("R del"); R.alive.append(s)
R(); gc.collect(); print(len(R.alive)); R.alive.clear(); gc.collect(); print("again")
print(gc.is_finalized(N) if hasattr(gc, "is_finalized") else False)
gc.set_debug(gc.DEBUG_SAVEALL); l = []; l.append(l); del l; print(gc.collect(), len(gc.garbage)); gc.set_debug(0); gc.garbage.clear()
x = N("ref"); y = [x]; print(gc.get_referents(y) == [x], y in gc.get_referrers(x)); del y, x
class S:
    __slots__ = ("s", "n")
    def __del__(s): print("S")
s = S(); s.s = s; del s; gc.collect()
m = N("meth"); m.b = m.__init__; del m; gc.collect()
p = N("prop"); p.l = lambda: p; del p; gc.collect(); print("global lambda")
def mk():
    q = N("closure"); q.l = lambda: q
mk(); gc.collect()
class Meta(type): pass
def cls():
    class K(metaclass=Meta):
        inst = None
    K.inst = K(); k = weakref.ref(K); return k
k = cls(); gc.collect(); print(k() is None)
e = None
try:
    try: raise KeyError(N("exc"))
    except KeyError as k1: e = k1; raise ValueError from k1
except ValueError as v: e.back = v; del e
gc.collect(); print("exc")
import types
ns = types.SimpleNamespace(n=N("ns")); ns.me = ns; del ns; gc.collect()
gc.disable(); big = [cyc(i, i) for i in ()]; gc.enable(); print(gc.get_count()[2] >= 0)
class W:
    def __init__(s): s.r = weakref.ref(s, s.gone)
    def gone(s, r): print("gone")
w = W(); del w; gc.collect(); print("W")
print(gc.collect())
