import gc, weakref, sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
class R(T):
    def __del__(self):
        super().__del__()
        if self.n < 2: global back; back = self; self.n += 1
r = R(0); del r; print("back", back.n); del back; print("back?", "back" in globals())
class B(T):
    def __del__(self): super().__del__(); raise ValueError("in del")
sys.unraisablehook = lambda u: print("unraisable", type(u.exc_value).__name__, u.exc_value)
b = B("b"); del b; print("after b")
class A1(T): __slots__ = ("x", "y", "z")
class S2:
    __slots__ = ("b", "a", "__weakref__")
    def __init__(self): self.b = T("sb"); self.a = T("sa")
s = S2(); wr = weakref.ref(s, lambda r: print("cb")); del s; print(wr())
class N:
    def __init__(self, v, nxt): self.v = T(v); self.nxt = nxt
head = None
for i in range(3): head = N(i, head)
head = head.nxt; print("cut"); tail = head.nxt; head = None; print("head none"); tail = None
t = [T("l0"), (T("t0"), [T("l1")]), {"k": T("dv"), T("dk"): 1}]; del t; print("nest")
class Par(T):
    def __init__(self, n): super().__init__(n); self.kids = [Kid(self, i) for i in range(2)]
class Kid(T):
    def __init__(self, p, n): super().__init__((p.n, n)); self.p = weakref.ref(p)
p = Par("par"); k = p.kids[0]; del p; print(k.p()); del k
gc.disable()
class Cy(T):
    def __init__(self, n): super().__init__(n); self.me = self
for i in range(3): Cy(i)
print("c", gc.collect())
x = Cy("x"); w = weakref.ref(x, lambda r: print("never?")); x.w = w; del x, w; print(gc.collect())
y = Cy("y"); w = weakref.ref(y, lambda r: print("called")); del y; print(gc.collect(), w())
d = weakref.WeakValueDictionary(); z = Cy("z"); d[1] = z; del z; print(len(d)); gc.collect(); print(len(d))
def gen():
    t = T("gen")
    try: yield
    finally: print("gfin")
g = gen(); next(g); l = [g]; l.append(l); del g, l; print(gc.collect())
class Old:
    def __init__(self): self.f = self.m
    def m(self): pass
    def __del__(self): print("old", hasattr(self, "f"))
Old(); print(gc.collect())
e = None
def boom(): 
    t = T("boom"); raise KeyError
try: boom()
except KeyError as ex: e = ex
print("kept"); e.__traceback__ = None; print("cleared"); e = None
def lp():
    t = T("lp")
    try: raise OSError
    except OSError as ex: err = ex
lp(); print("cyc", gc.collect())
class MM(type):
    def __del__(c): print("class", c.__name__)
def mk():
    class Loc(metaclass=MM): t = T("loc")
    return Loc()
o = mk(); print(type(o).__name__); del o; print(gc.collect() > 0)
a = T("same"); b = [a] * 3; c = {1: a}; del a; b.pop(); b.clear(); print("c only"); c = None; print("end")
