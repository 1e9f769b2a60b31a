class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import gc, sys
gc.collect()
gc.disable()
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("fin", self.n)
def cyc(n, k=2):
    l = [C("%s%d" % (n, i)) for i in range(k)]
    for i in range(k): l[i].next = l[(i + 1) % k]
    return l[0]
cyc("a")
print(gc.collect() > 0)
x = cyc("b", 3)
y = x.next
del x
print(gc.collect())
del y
print(gc.collect() > 0)
class R:
    keep = []
    def __del__(self):
        print("rescue")
        R.keep.append(self)
r = R(); r.me = r
del r
gc.collect()
print(len(R.keep), R.keep[0].me is R.keep[0])
R.keep.clear()
print(gc.collect() > 0)
l = []; l.append(l); l.append(T("in list"))
del l
print(gc.collect())
d = {}; d["d"] = d; d["t"] = T("in dict")
del d
print(gc.collect())
def f():
    t = T("closure")
    def g(): return g, t
f()
print("f left")
print(gc.collect() > 0)
class K:
    t = T("class attr")
K.k = K
del K
print("class dropped")
gc.collect()
g = (lambda: (yield T("y")))()
def gen():
    me = yield
    t = T("gen local")
    yield
q = gen(); next(q); q.send(q)
del q, g
print("generator dropped")
gc.collect()
print([gc.is_tracked(z) for z in (1, "a", (), (1,), [], {}, {"a": 1}, {"a": []}, T("tr"), (T("x"),))])
print(gc.get_referents([1, "two"]), len(gc.get_referents({"k": 5})))
a = [T("held")]
b = [a]
print(any(z is b for z in gc.get_referrers(a)))
del a
b.append(b)
del b
gc.set_debug(gc.DEBUG_SAVEALL)
gc.collect()
print(len(gc.garbage), [type(z).__name__ for z in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
print("garbage cleared")
gc.collect()
print("end")
