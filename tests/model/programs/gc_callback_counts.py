# Callbacks of collections that start by themselves, that fail, that allocate.
import gc
import sys
gc.disable()
gc.collect()
sys.unraisablehook = lambda u: print("unraisable", type(u.exc_value).__name__, u.exc_value)

class N:
    def __init__(self):
        self.me = self

log = []
def cb(phase, info):
    log.append((phase[:3], info["generation"], info["collected"], info["uncollectable"]))

def bad(phase, info):
    if phase == "stop":
        raise ValueError(phase)

gc.callbacks.append(cb)
gc.callbacks.append(bad)
N()
print(gc.collect(), log)
gc.callbacks.remove(bad)
del log[:]
for g in (0, 1, 2):
    N(); N()
    gc.collect(g)
print(log)
del log[:]
gc.set_threshold(20, 3, 3)
gc.enable()
for i in range(100):
    N()
gc.disable()
print(len(log), log[:9])
stats = gc.get_stats()
print([sorted(s) for s in stats])
def nested(phase, info):
    if phase == "start":
        print("nested", gc.collect())
del log[:]
gc.callbacks[:] = [nested, cb]
N()
print(gc.collect(), log)
gc.callbacks.clear()
gc.callbacks.append(lambda p, i: N())
print(gc.collect(), gc.collect())
gc.callbacks.clear()
print(gc.collect(), gc.collect())
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.get_count()[1:], len(gc.garbage))
