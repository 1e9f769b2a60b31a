# A cache of weak values, weak sets and finalizers through a whole life.
# family: weakref

import weakref, gc
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return "R%s" % self.n
    def __del__(self): print("-", self.n)
class Cache:
    def __init__(self): self.d = weakref.WeakValueDictionary(); self.hits = 0
    def get(self, k):
        try:
            v = self.d[k]; self.hits += 1
        except KeyError:
            v = self.d[k] = R(k)
        return v
c = Cache()
a = c.get(1); b = c.get(1)
print(a is b, c.hits, len(c.d))
del a
print(1 in c.d)
del b
print(1 in c.d, dict(c.d))
c.get(2); c.get(2)
print(c.hits)
held = [c.get(i) for i in range(3)]
for k, v in sorted(c.d.items(), key=lambda kv: kv[0]): print(k, v)
del v, k
held.pop(1)
print(sorted(c.d))
ws = weakref.WeakSet(held)
print(len(ws))
for r in ws: pass
del r
del held[0]
print(len(ws), [r.n for r in ws])
try: del r
except NameError: print("no r")
held.clear()
print(len(ws))
wk = weakref.WeakKeyDictionary()
k = R("key")
wk[k] = R("val")
print(len(wk))
del k
print(len(wk))
f = R("fin")
fin = weakref.finalize(f, print, "finalized", "arg")
print(fin.alive, fin.peek()[1].__name__)
del f
print(fin.alive, fin())
o = R("det")
fin = weakref.finalize(o, print, "never")
print(fin.detach()[1] is print)
del o
p = R("prox")
px = weakref.proxy(p)
print(px.n)
del p
try: px.n
except ReferenceError as e: print(e)
refs = [weakref.ref(x, lambda r: print("cb", r is not None)) for x in [R("l1"), R("l2")]]
print([r() for r in refs])
