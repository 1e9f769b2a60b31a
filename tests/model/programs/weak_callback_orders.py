# In which order weak references call back, for each way to die.
import gc, weakref
class O:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def cb(tag): return lambda r: print("  cb", tag, r() is None)
o = O("a")
rs = [weakref.ref(o, cb("r%d" % i)) for i in range(4)]
rs.append(weakref.proxy(o, lambda p: print("  proxy cb")))
print("count", weakref.getweakrefcount(o))
del o
print("second")
o = O("b")
r1 = weakref.ref(o, cb("kept"))
r2 = weakref.ref(o, cb("dropped"))
r3 = weakref.ref(o, cb("last"))
del r2
o = None
print("third: callback drops another reference")
o = O("c")
refs = {}
def dropper(r):
    print("  dropper"); refs.clear()
refs["x"] = weakref.ref(o, cb("x"))
refs["d"] = weakref.ref(o, dropper)
refs["y"] = weakref.ref(o, cb("y"))
del o
print("left", len(refs))
print("fourth: no callback is shared")
o = O("d")
a, b = weakref.ref(o), weakref.ref(o)
c = weakref.ref(o, None)
print(a is b, c is a, weakref.getweakrefcount(o), weakref.getweakrefs(o)[0] is a)
class Sub(weakref.ref):
    __slots__ = ("tag",)
    def __new__(cls, o, tag, cb=None): return super().__new__(cls, o, cb)
    def __init__(self, o, tag, cb=None): super().__init__(o, cb); self.tag = tag
s = Sub(o, "s"); t = Sub(o, "t", lambda r: print("  sub", r.tag))
print(s is t, weakref.getweakrefcount(o), s == a)
del o
print(a(), s(), s == t, s == s)
print("fifth: cycle")
class N: pass
def ring():
    x, y = N(), N()
    x.o, y.o = y, x
    x.name, y.name = "x", "y"
    return x, y
x, y = ring()
out = [weakref.ref(x, cb("x")), weakref.ref(y, cb("y")), weakref.ref(x, cb("x2"))]
x.inner = weakref.ref(y, cb("inner never"))
del x, y
print(gc.collect() > 0, [r() for r in out])
print("sixth: callback raises nothing out")
class Loud:
    def __call__(self, r): print("  loud"); self.r = r
l = Loud()
o = O("e"); r = weakref.ref(o, l); del o
print(l.r is r)
print("hash")
o = O("f"); r = weakref.ref(o); 
h = hash(r) == hash(o)
del o
print(h, hash(r) is not None)
o = O("g"); r = weakref.ref(o); del o
try: hash(r)
except TypeError as e: print(e)
