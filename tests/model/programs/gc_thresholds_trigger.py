# When collections start by themselves, told by callbacks.
import gc
gc.collect()
events = []
def cb(phase, info):
    if phase == "stop": events.append((info["generation"], info["collected"], info["uncollectable"]))
gc.callbacks.append(cb)
class N:
    def __init__(self): self.me = self
def count(n, kind):
    events.clear()
    keep = [kind() for _ in range(n)]
    total = len(events)
    del keep
    return total
gc.set_threshold(100, 3, 2)
gc.collect(); events.clear()
for i in range(150): N()
print(len(events) >= 1, sum(e[1] > 0 for e in events) >= 1)
gc.collect()
print(count(10, list) <= 1, count(99, int), count(500, str))
events.clear()
for i in range(500): [i]
print("dropped at once", len(events) <= 1)
gc.collect(); events.clear()
gc.set_threshold(0)
for i in range(500): N()
print("off by threshold", events)
print(gc.collect() >= 500)
events.clear()
gc.set_threshold(700, 10, 10)
gc.disable()
for i in range(2000): N()
print("disabled", events, gc.get_count()[0] > 100)
gc.enable()
print(gc.isenabled(), gc.collect() >= 2000)
print(events[-1][0], events[-1][2])
class T:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): order.append(self.n)
order = []
gc.disable()
for i in range(3): T(i)
a = gc.collect(0); print(a > 0, order)
gc.collect(); order.clear()
t = [T(i) for i in range(3)]
gc.collect(0); gc.collect(1); t.clear()
print(gc.collect(0), order, gc.collect(1), order, gc.collect(2) > 0, order)
gc.callbacks.clear()
for bad in (-1, 3, "x"):
    try: gc.collect(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__)
class Raises:
    def __call__(self, phase, info): print(phase, sorted(info))
gc.callbacks.append(Raises()); gc.collect(0); gc.callbacks.pop()
print(gc.get_stats()[2]["collections"] > 0, sorted(gc.get_stats()[0]))
gc.set_debug(gc.DEBUG_SAVEALL); T(9); gc.collect(); print(any(isinstance(g, T) for g in gc.garbage), order[-1]); gc.set_debug(0); gc.garbage.clear(); gc.collect(); print(order[-1])
