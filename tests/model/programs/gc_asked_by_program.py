# The collector asked by a program: counts, thresholds, callbacks, referrers.
import gc
import weakref

gc.disable()
gc.collect()


class Cyc:
    def __init__(self, tag):
        self.tag = tag
        self.me = self

    def __del__(self):
        print("  cyc", self.tag)


phases = []


def cb(phase, info):
    phases.append((phase, sorted(info)))


gc.callbacks.append(cb)
Cyc("a")
Cyc("b")
print("made")
print(gc.collect(0) >= 2)
print(phases[0][0], phases[1][0], phases[1][1])
gc.callbacks.remove(cb)
x = Cyc("x")
gc.collect(0)
del x
print(gc.collect(0))
print("not in the youngest")
n = gc.collect()
print(n >= 1)
gc.set_threshold(5, 2, 2)
print(gc.get_threshold())
gc.set_threshold(700, 10, 10)
holder = {"k": Cyc("held")}
print(any(r is holder for r in gc.get_referrers(holder["k"])))
print(any(o is holder["k"] for o in gc.get_referents(holder)))
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(holder))
holder["k"].me = None
del holder["k"]
print("dropped")
gc.set_debug(gc.DEBUG_SAVEALL)
Cyc("saved")
gc.collect()
print(len(gc.garbage) > 0, any(isinstance(g, Cyc) for g in gc.garbage))
gc.set_debug(0)
for g in gc.garbage:
    if isinstance(g, Cyc):
        g.me = None
del g
gc.garbage.clear()
print("garbage cleared")
gc.collect()
print(gc.get_stats()[2]["collections"] > 0, len(gc.get_stats()))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.isenabled())
a = Cyc("weak")
r = weakref.ref(a, lambda r: print("  callback"))
del a
gc.collect()
print(r())
print("end")
