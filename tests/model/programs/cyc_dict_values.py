import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = {}
d["self"] = d
d["t"] = T("in dict")
del d
print("lost")
print(gc.collect())
l = []
l.append((l, T("in tuple")))
del l
print(gc.collect())
s = T("s")
s.d = {"back": s}
s.e = [s.d]
del s
print(gc.collect())
g = (x for x in [T("gen")])
o = T("o")
o.g = g
o.me = [o]
del g, o
print(gc.collect())
