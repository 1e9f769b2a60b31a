# What is tracked.
import gc

gc.disable()
gc.collect()

class Plain:
    pass

for x in (1, "s", 1.5, None, [], [1], (), (1,), ([],), {}, {1: 2}, {1: []}, {1}, frozenset(), Plain(), Plain, len, lambda: 0):
    print(type(x).__name__, gc.is_tracked(x))
