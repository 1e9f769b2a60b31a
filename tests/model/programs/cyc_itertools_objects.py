import gc, itertools
gc.collect(); gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def lost(make, n):
    t = T(n)
    t.it = make(t)
lost(lambda t: itertools.chain([t], [t]), "chain")
lost(lambda t: itertools.repeat(t), "repeat")
lost(lambda t: itertools.cycle([t]), "cycle")
lost(lambda t: itertools.islice([t], 3), "islice")
lost(lambda t: map(t, [1]), "map")
lost(lambda t: zip([t]), "zip")
lost(lambda t: enumerate([t]), "enumerate")
lost(lambda t: reversed([t]), "reversed")
lost(lambda t: filter(t, []), "filter")
print("all lost")
print(gc.collect() > 8)
