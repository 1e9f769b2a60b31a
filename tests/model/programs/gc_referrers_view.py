import gc
class T:
    pass
t = T()
l = [t]
d = {"k": t}
print(sum(r is l for r in gc.get_referrers(t)), sum(r is d for r in gc.get_referrers(t)))
print([type(x).__name__ for x in gc.get_referents(l)], gc.is_tracked(l), gc.is_tracked({}), gc.is_tracked(()))
print(gc.is_tracked((1, 2)), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}))
gc.collect()
print(gc.is_tracked(tuple([1, 2])), gc.isenabled(), gc.get_threshold()[1:2])
