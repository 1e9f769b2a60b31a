# The collector: generations, freeze, saveall, referrers, uncollectable, thresholds, is_finalized.
import gc
gc.disable()
gc.collect()
class N:
    def __init__(self, t=None):
        self.t = t
class F(N):
    def __del__(self):
        print("  del", self.t)
def ring(n, kind=N):
    l = [kind(i) for i in range(n)]
    for i in range(n):
        l[i].next = l[i - 1]
    return l
def gen_of(o):
    for g in range(3):
        if any(o is x for x in gc.get_objects(generation=g)):
            return g
    return None
a = N()
print(gen_of(a))
gc.collect(0)
print(gen_of(a))
gc.collect(1)
print(gen_of(a))
gc.collect(0)
gc.collect()
print(gen_of(a), gc.get_count()[1:])
b = N()
gc.freeze()
print(gen_of(a), gen_of(b), gc.get_freeze_count() > 0)
c = ring(3)
del c
print("frozen", gc.collect())
d = ring(2)
gc.freeze()
del d
print("frozen garbage", gc.collect())
gc.unfreeze()
print("unfrozen", gc.collect(), gen_of(a))
old = N()
gc.collect()
young = ring(2)
old.keep = young[0]
del young
print(gc.collect(0), gc.collect(1))
del old
print(gc.collect(1), gc.collect(2))
gc.set_debug(gc.DEBUG_SAVEALL)
ring(2, F)
print(gc.collect(), len(gc.garbage), [type(x).__name__ for x in gc.garbage][:2])
gc.set_debug(0)
print(gc.is_finalized(gc.garbage[0]) if hasattr(gc, "is_finalized") else True)
gc.garbage.clear()
print("saved again", gc.collect())
x = [1, "a"]
y = (x, {"x": x})
print(len(gc.get_referrers(x)), [type(r).__name__ for r in gc.get_referrers(x) if r is not globals()])
print([type(r).__name__ for r in gc.get_referents(y)], gc.get_referents(x, {"k": 1}))
f = F("referrer")
f.me = f
print(len(gc.get_referrers(f)) >= 1, any(type(r).__name__ == "F" or r is f.__dict__ for r in gc.get_referrers(f)))
del f
print(gc.collect())
gc.set_threshold(30, 2, 2)
seen = []
gc.callbacks.append(lambda p, i: seen.append((i["generation"], i["collected"])) if p == "stop" else None)
gc.enable()
keep = []
for i in range(400):
    keep.append(N(i))
    if i % 7 == 0:
        ring(1)
gc.disable()
gc.callbacks.clear()
print([g for g, n in seen])
print(sum(n for g, n in seen) > 0, gc.get_stats()[0]["collections"] > 0)
for t in [(), ((),), ([],), (1, (2, 3)), ("a", None)]:
    u = tuple(list(t))
    print(gc.is_tracked(u), end=" ")
    gc.collect()
    print(gc.is_tracked(u))
m = {}
print(gc.is_tracked(m)); m["a"] = 1; print(gc.is_tracked(m)); m["b"] = (); print(gc.is_tracked(m)); m["c"] = {}; print(gc.is_tracked(m)); del m["c"]; gc.collect(); print(gc.is_tracked(m))
class P:
    def __del__(self):
        global back
        back = self
p = P()
p.me = p
del p
print(gc.collect(), gc.is_finalized(back) if hasattr(gc, "is_finalized") else True)
del back
print(gc.collect())
