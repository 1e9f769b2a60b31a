# Cycles, weak references and collector functions in one program.
import gc, weakref, sys
gc.disable(); gc.collect()
class N:
    def __init__(self, t): self.t = t; self.o = None
    def __del__(self): print("  del", self.t)
    def __repr__(self): return "N" + self.t
a = N("a"); b = N("b"); a.o = b; b.o = a
r = weakref.ref(a, lambda r: print("  cb a"))
rb = weakref.ref(b)
print(weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], r() is a)
print(sys.getrefcount(a), len(gc.get_referrers(a)) > 0)
del a, b
print(gc.collect(), r(), rb())
l = []; l.append(l); del l
d = {}; d["d"] = d; del d
print(gc.collect())
class S(N):
    saved = []
    def __del__(self):
        print("  rescue", self.t)
        S.saved.append(self)
x = S("x"); x.o = x; del x
print(gc.collect(), len(S.saved))
S.saved[0].o = None
S.saved.clear()
print("cleared", gc.collect())
f = weakref.finalize(N("fin"), print, "finalize cb", 1, k=2) if False else None
o = N("fo")
f = weakref.finalize(o, print, "finalized")
print(f.alive, f.peek()[2])
del o
print(f.alive)
wd = weakref.WeakValueDictionary()
k1 = N("k1"); wd["a"] = k1; wd["b"] = N("temp")
print(len(wd), list(wd.keys()), "b" in wd, wd.get("b", "none"))
del k1
print(len(wd), dict(wd))
wk = weakref.WeakKeyDictionary()
kk = N("kk"); wk[kk] = N("value")
print(len(wk), list(wk.keys()))
del kk
print(len(wk))
ws = weakref.WeakSet([N("ws")])
s1 = N("s1"); ws.add(s1)
print(len(ws), s1 in ws)
del s1
print(len(ws))
class M:
    def meth(self): return "meth"
mo = M()
wm = weakref.WeakMethod(mo.meth)
print(wm()(), )
del mo
print(wm())
p = N("proxied"); pr = weakref.proxy(p)
print(pr.t, pr)
del p
try: pr.t
except ReferenceError as e: print(e)
print(gc.get_count()[1:], gc.get_threshold()[1:], gc.isenabled(), gc.get_debug())
print([gc.is_tracked(x) for x in (1, "a", [], {}, (), (1,), ([],), {"a": 1}, {"a": []}, N, print, 1.5, None, set(), frozenset())])
gc.collect()
try:
    weakref.ref(5)
except TypeError as e: print(e)
try:
    weakref.ref([])
except TypeError as e: print(e)
gc.callbacks.append(lambda ph, info: print(ph, info["generation"], sorted(info)))
gc.collect(0)
gc.callbacks.clear()
print(sorted(gc.get_stats()[0]))
print(gc.get_referents([1, 2]), gc.get_referents({"a": 1}) )
gc.freeze(); print(gc.get_freeze_count() > 0); gc.unfreeze(); print(gc.get_freeze_count())
try: gc.collect(5)
except ValueError as e: print(e)
r1 = weakref.ref(N); r2 = weakref.ref(N)
print(r1 is r2, r1 == r2, hash(r1) == hash(N), r1.__callback__)
class Sub(weakref.ref):
    pass
n = N("sub"); s = Sub(n, lambda r: print("subcb", type(r).__name__)); del n
