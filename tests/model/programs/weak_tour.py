import weakref, gc
class T:
    def __init__(self, n): self.n = n
    def __repr__(self): return "<T %s>" % self.n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return isinstance(o, T) and self.n == o.n
w = weakref.WeakValueDictionary(); k = weakref.WeakKeyDictionary(); s = weakref.WeakSet()
a, b = T("a"), T("b")
w["a"] = a; w["b"] = b; k[a] = 1; k[b] = a; s.add(a); s.add(b)
print(len(w), len(k), len(s), sorted(w)); del b; print(len(w), len(k), len(s)); 
for x in w.values(): print("iter", x)
del x, a; print(len(w), len(k), len(s), w.get("a", "none"))
def cb(tag, ref): print("cb", tag, ref() is None)
import functools
t = T("t"); r1 = weakref.ref(t, functools.partial(cb, 1)); r2 = weakref.ref(t, lambda r: cb(2, r)); r3 = weakref.ref(t); r4 = weakref.ref(t)
print(r3 is r4, weakref.getweakrefcount(t), len(weakref.getweakrefs(t)), r1 == r3, hash(r3) == hash(t))
p = weakref.proxy(t); print(p.n, p == t); p.n = "changed"; print(t.n)
del t
try: p.n
except ReferenceError as e: print("ref error", e)
class C:
    def m(self): return "m"
c = C(); wm = weakref.WeakMethod(c.m); print(wm()()); del c; print(wm())
y = T("fin"); f = weakref.finalize(y, print, "finalized", 1, sep="-"); print(f.alive, f.peek()[1] is print); y = None; print(f.alive, f(), f.detach())
z = T("z"); g = weakref.finalize(z, print, "never"); print(g.detach()[2:]); del z; print("end")
try: weakref.ref(5)
except TypeError as e: print(e)
