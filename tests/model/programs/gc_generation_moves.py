# How objects move through the generations, seen with get_objects and is_tracked.
import gc
gc.disable()
gc.collect()
class N: pass
def gen_of(o):
    for g in range(3):
        if any(x is o for x in gc.get_objects(generation=g)): return g
    return None
n = N(); n.me = n
l = [1]
print(gen_of(n), gen_of(l))
gc.collect(0); print(gen_of(n), gen_of(l))
gc.collect(1); print(gen_of(n), gen_of(l))
m = N()
gc.collect(0)
print(gen_of(m), gen_of(n))
gc.collect(2)
print(gen_of(m), gen_of(n))
d = {}; print(gc.is_tracked(d)); d["a"] = 1; print(gc.is_tracked(d)); d["b"] = []; print(gc.is_tracked(d))
t = (1, 2, "x"); print(gc.is_tracked(t)); gc.collect(); print(gc.is_tracked(t))
t2 = ([],); gc.collect(); print(gc.is_tracked(t2))
def make(): return (1, (2, (3, None)))
q = tuple([1, tuple([2, 3])]); print(gc.is_tracked(q)); gc.collect(); print(gc.is_tracked(q))
print(gc.is_tracked(N), gc.is_tracked(n), gc.is_tracked(make), gc.is_tracked(1), gc.is_tracked("s"), gc.is_tracked(set()), gc.is_tracked(iter([])))
class S: __slots__ = ()
class S2: __slots__ = ("a",)
print(gc.is_tracked(S()), gc.is_tracked(S2()))
print(gc.get_threshold()[0] > 0, gc.isenabled())
gc.set_threshold(50, 5, 5)
print(gc.get_threshold())
def cb(phase, info): 
    if phase == "start": seen.append(info["generation"])
seen = []
gc.callbacks.append(cb)
gc.enable()
keep = []
for i in range(985): keep.append([i])
gc.disable()
print(seen)
seen.clear()
del keep
gc.collect(1)
print(seen)
gc.callbacks.remove(cb)
print(gc.get_count()[1:], len(gc.callbacks))
gc.freeze(); print(gc.get_freeze_count() > 0, gen_of(n)); gc.unfreeze(); print(gc.get_freeze_count(), gen_of(n))
del n
print(gc.collect(), gc.garbage)
