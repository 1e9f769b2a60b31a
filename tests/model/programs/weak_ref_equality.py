import weakref
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, T) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __del__(self): print("del", self.n)
a, b = T("x"), T("x")
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra is rb, weakref.ref(a) is ra, hash(ra) == hash(a))
d = {ra: "seen"}
print(d[rb])
del a
print(ra() is None, ra == rb, ra == ra, d.get(ra))
del b
print(rb() is None, weakref.getweakrefcount(T))
