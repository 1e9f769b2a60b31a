class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import weakref, gc
class N(T): pass
o = N("o")
def cb(tag):
    return lambda r: print("cb", tag, r() is None)
r1 = weakref.ref(o, cb("one"))
r2 = weakref.ref(o, cb("two"))
r3 = weakref.ref(o)
print(weakref.getweakrefcount(o), r3 is weakref.ref(o), r1 == r2)
del r2
del o
print("--")
class M:
    def __init__(self): self.w = None
    def m(self): return "m"
    def __del__(self): print("M dies", self.w() is None if self.w else None)
m = M()
m.w = weakref.ref(m)
wm = weakref.WeakMethod(m.m)
print(wm()())
del m
print(wm())
class Ref(weakref.ref):
    __slots__ = ("extra",)
    def __new__(cls, o, cb, extra): return super().__new__(cls, o, cb)
    def __init__(self, o, cb, extra):
        super().__init__(o, cb)
        self.extra = extra
    def __del__(self): print("ref dies")
n = N("n")
r = Ref(n, lambda r: print("extra", r.extra), T("ext"))
del n
r = None
d = weakref.WeakValueDictionary()
d["a"] = a = N("a")
d["b"] = N("b")
print(list(d), "b" in d)
def boom(r): raise ValueError("ignored")
a2 = weakref.ref(a, cb("a2"))
k = weakref.WeakKeyDictionary()
k[a] = T("value of a")
print(len(k))
del a
print(len(d), len(k))
x = N("x")
fn = weakref.finalize(x, print, "finalizer ran")
print(fn.alive)
del x
print(fn.alive, fn())
y = N("y")
fn = weakref.finalize(y, print, "never")
print(fn.detach() is not None)
del y
s = weakref.WeakSet()
q = [N(i) for i in range(3)]
s.update(q)
print(len(s))
q.pop()
print(len(s))
for e in [q[0]]:
    pass
del q[:]
print(len(s))
e = None
print(len(s))
z = N("z")
p = weakref.proxy(z, cb("proxy"))
print(p.n)
del z
try: p.n
except ReferenceError as e: print(e)
c1, c2 = N("c1"), N("c2")
c1.o, c2.o = c2, c1
rc = weakref.ref(c1, lambda r: print("cycle cb"))
del c1, c2
gc.collect()
print("collected", rc())
f = lambda: 0
rf = weakref.ref(f, lambda r: print("function dies"))
f = None
print("end")
