# Finalizers, rescues and callbacks in cycles.
import gc
import weakref
gc.disable()
gc.collect()
rescued = []

class N:
    def __init__(self, t, *others):
        self.t = t
        self.links = list(others)

    def __del__(self):
        print("  del", self.t, [o.t for o in self.links])
        if self.t.startswith("r"):
            rescued.append(self)

def cb(name):
    return lambda r: print("  callback", name, r() is None)

def ring(*tags):
    nodes = [N(t) for t in tags]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.links.append(b)
    return nodes

refs = [weakref.ref(n, cb(n.t)) for n in ring("a", "b", "c")]
print("collect", gc.collect())
print([r() for r in refs])
refs = [weakref.ref(n, cb(n.t)) for n in ring("x", "r1", "y")]
print("collect", gc.collect(), len(rescued))
print([r() is None for r in refs])
rescued.clear()
print("collect", gc.collect())
print([r() is None for r in refs])
n = ring("p", "q")
n[0].links.append(N("tail", N("leaf")))
n[0].links.append([N("in list")])
w = weakref.ref(n[0].links[1], cb("tail"))
del n
print("collect", gc.collect())
n = ring("in", "cycle")
out = N("outside", n[0])
del n
print("collect", gc.collect())
del out
print("collect", gc.collect())
class Inner:
    def __del__(self):
        print("  inner collects", gc.collect())
class Trig:
    def __init__(self):
        self.me = self
        self.i = Inner()
    def __del__(self):
        ring("made in finalizer")
        print("  trigger", gc.collect())
Trig()
print("collect", gc.collect())
print("collect", gc.collect())
a = ring("k1", "k2")
ref = weakref.ref(a[1], lambda r, keep=a[0]: print("  kept callback", keep.t))
del a
print("collect", gc.collect())
del ref
print("collect", gc.collect())
class Sl:
    __slots__ = ("o", "__weakref__")
    def __del__(self):
        print("  slim", self.o is self)
s = Sl(); s.o = s
f = weakref.finalize(s, print, "  finalize runs")
p = weakref.proxy(s, lambda p: print("  proxy callback"))
del s
print("collect", gc.collect(), f.alive)
try:
    p.o
except ReferenceError as e:
    print(e)
d = weakref.WeakValueDictionary()
d["a"], d["b"] = ring("va", "vb")
print(len(d), gc.collect(), len(d))
ring("end1", "end2")
print("end")
