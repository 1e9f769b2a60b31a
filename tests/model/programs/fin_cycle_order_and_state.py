# Finalizers in garbage: order of calls, what they still see, what is cleared after.
import gc, weakref
gc.disable()
class N:
    def __init__(self, name): self.name = name; self.links = []
    def __del__(self): print("del", self.name, [l.name for l in self.links])
def ring(*names):
    ns = [N(n) for n in names]
    for a, b in zip(ns, ns[1:] + ns[:1]): a.links.append(b)
    return ns
ring("a", "b", "c"); print(gc.collect() > 0)
x = ring("x", "y", "z")
x.reverse(); keep = x[0]; del x
print(gc.collect(), keep.name)
keep.links.clear(); print("cut"); del keep
class Plain: pass
p = Plain(); p.n = N("tail of garbage"); p.me = p; del p
print(gc.collect() > 0)
class Slot:
    __slots__ = ("o", "name", "__weakref__")
    def __del__(self): print("slot", self.name, hasattr(self, "o"))
s, t = Slot(), Slot(); s.name, t.name = "s", "t"; s.o, t.o = t, s
w = weakref.ref(s, lambda r: print("weak callback")); del s, t
print(gc.collect(), w())
class Late:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print("late", self.n); self.n and Late(self.n - 1)
Late(2); print(gc.collect() > 0); print(gc.collect() > 0); print(gc.collect() > 0); print(gc.collect())
class Un:
    def __init__(self): self.me = self
    def __del__(self):
        print("breaks itself"); self.me = None
Un(); print(gc.collect() >= 1)
d = {}; d["self"] = d; d["n"] = N("in dict"); del d; print(gc.collect() > 0)
l = []; l.append(l); l.append(N("in list")); l.append(N("in list 2")); del l; print(gc.collect() > 0)
def f(): pass
f.me = f; f.n = N("on function"); del f; print(gc.collect() > 0)
class K: n = N("on class")
K.me = K; del K; print(gc.collect() > 0)
m = N("bound"); m.links = type("L", (list,), {})(); m.meth = m.__init__; del m; print(gc.collect() > 0)
g = (lambda: (yield))(); 
def gen(box):
    n = N("in gen")
    try: yield box
    finally: print("gen finally", n.name)
box = []; g = gen(box); next(g); box.append(g); del g, box; print(gc.collect() > 0)
print(gc.garbage, [gc.is_finalized(o) for o in (N("fin"),)] if hasattr(gc, "is_finalized") else [False])
e = ValueError("e"); e.me = e; e.n = N("on exception"); del e; print(gc.collect() > 0)
tree = N("root")
for i in range(2):
    k = N("kid%d" % i); k.parent = weakref.proxy(tree); tree.links.append(k)
del k
print(tree.links[0].parent.name); del tree
a = N("A"); b = N("B"); a.links.append(b); b.links.append(a); c = N("C"); c.links.append(a); del a, b, c
print("C first"); print(gc.collect() > 0)
