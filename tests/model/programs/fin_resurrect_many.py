# Objects that come back in __del__, once, twice, from cycles and with weak references.
import gc, weakref
saved = []
class P:
    def __init__(self, n): self.n = n; self.times = 0
    def __del__(self):
        self.times += 1
        print("del", self.n, self.times)
        saved.append(self)
p = P("p")
w = weakref.ref(p, lambda r: print("cb p"))
del p
print(w() is saved[0], saved[0].n)
saved.clear()
print("second death", len(saved), w() is None)
class Cyc:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self):
        print("cyc", self.n)
        if self.n == "back": saved.append(self)
a = Cyc("back"); b = Cyc("gone")
wa, wb = weakref.ref(a), weakref.ref(b)
del a, b
print(gc.collect(), wa() is None, wb() is None, [s.n for s in saved])
saved[0].me = None
saved.clear()
print("third", gc.collect())
class Pool:
    free = []
    def __new__(cls, *a):
        if cls.free: print("reuse"); return cls.free.pop()
        print("new"); return object.__new__(cls)
    def __init__(self, v): self.v = v
    def __del__(self):
        if len(self.free) < 1: print("to pool", self.v); self.free.append(self)
        else: print("really", self.v)
x = Pool(1); y = Pool(2)
del x
del y
z = Pool(3)
print(z.v)
del z
print(len(Pool.free))
Pool.free.clear()
print("pool empty")
class Parent:
    def __init__(self): self.child = Child(self)
    def __del__(self): print("parent")
class Child:
    def __init__(self, p): self.p = p
    def __del__(self):
        print("child, has parent", hasattr(self.p, "child"))
        saved.append(self)
Parent()
n = gc.collect()
print(n, len(saved), isinstance(saved[0].p, Parent))
saved[0].p = None
print("cut", gc.collect())
saved.clear()
print("end", gc.collect())
