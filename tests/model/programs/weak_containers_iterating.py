# Weak containers changed by deaths while somebody iterates, copies, compares.
import weakref, gc, copy
class D:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): print("del", self.name)
wv = weakref.WeakValueDictionary()
keep = [D("v%d" % i) for i in range(4)]
for i, d in enumerate(keep): wv[i] = d
del d, i
keep.pop(); print("popped", len(wv))
print(sorted(wv), sorted(wv.keys()), len(list(wv.values())))
print(wv.get(3, "none"), 3 in wv, wv.pop(0).name, len(wv))
print(wv.setdefault(9, keep[0]) is keep[0], wv.setdefault(10, D("lost")) is not None, 10 in wv)
keep.clear(); print(len(wv), dict(wv))
wk = weakref.WeakKeyDictionary()
ks = [D("k%d" % i) for i in range(3)]
for i, k in enumerate(ks): wk[k] = D("val%d" % i)
del k
print(sorted(k.name for k in wk), wk[ks[0]].name)
for k in list(wk):
    if k.name == "k1": ks.remove(k)
del k
print(len(wk)); 
for k, v in wk.items(): ks = None; print("in loop", k, v)
del k, v
print("after", len(wk))
try: wk["text"] = 1
except TypeError as e: print(e)
ws = weakref.WeakSet()
xs = [D("s%d" % i) for i in range(3)]
ws.update(xs); print(len(ws), xs[0] in ws, 5 in ws)
other = weakref.WeakSet(xs[1:]); print(sorted(x.name for x in ws & other), len(ws - other), ws > other, (ws | other) == ws)
ws.discard(xs[0]); xs.pop(); print(len(ws), len(other))
x = ws.pop(); print(x.name, len(ws)); del x
xs.clear(); print(len(ws), len(other), bool(list(ws)))
class Self:
    table = weakref.WeakKeyDictionary()
    def __init__(self): Self.table[self] = self
s = Self(); del s; gc.collect(); print("key held by its value", len(Self.table)); Self.table.clear()
cp = copy.copy(wv); print(type(cp).__name__, len(cp))
a = D("a"); v1 = weakref.WeakValueDictionary(x=a); v2 = v1.copy(); del a; print(len(v1), len(v2))
class Key:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
k1, k2 = Key(1), Key(1)
w = weakref.WeakKeyDictionary({k1: "one"}); w[k2] = "two"; print(w[k1], len(w)); del k1; print(len(w)); del k2; print(len(w))
m = weakref.WeakMethod(D("temp").__repr__); print(m())
d = D("method"); m = weakref.WeakMethod(d.__repr__, lambda r: print("method gone")); print(m()()); del d; print(m())
