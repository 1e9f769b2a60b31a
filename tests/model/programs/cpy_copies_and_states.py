# copy, deepcopy, __reduce__, __getstate__: what is shared, what dies with the memo.
import copy, weakref
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class Part:
    def __init__(self, name): self.name = name
    def __deepcopy__(self, memo): print("deepcopy", self.name, len(memo) > 0); return Part(self.name + "'")
    def __copy__(self): print("copy", self.name); return Part(self.name + "*")
    def __del__(self): print("part", self.name)
l = [Part("p"), Part("q")]
c = copy.copy(l); print(c[0] is l[0]); c = None
d = copy.deepcopy(l); print([x.name for x in d]); d = None
s = copy.copy(l[0]); s = None
shared = Part("s"); pair = [shared, shared]; del shared
d = copy.deepcopy(pair); print(d[0] is d[1], d[0].name); d = pair = None
l = None
class State:
    def __init__(self): self.d = D("state"); self.cache = D("cache")
    def __getstate__(self): st = self.__dict__.copy(); del st["cache"]; return st
    def __setstate__(self, st): self.__dict__.update(st); self.cache = None
a = State(); b = copy.copy(a); print(b.d is a.d, b.cache); del a; print("a gone"); del b
class Red:
    def __init__(self, n): self.n = n
    def __reduce__(self): print("reduce"); return Red, (self.n + 1,)
r = copy.copy(Red(1)); print(r.n, copy.deepcopy(r).n)
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = D("slot a"); t = copy.copy(s); print(t.a is s.a, hasattr(t, "b")); del s; print("s"); del t
loop = [D("loop")]; loop.append(loop); w = loop[0].name; e = copy.copy(loop); loop.clear(); print("cleared"); e.clear()
class Ring: pass
x = Ring(); x.me = x; x.list = [x]; y = copy.deepcopy(x); print(y.me is y, y.list[0] is y, y is not x); x.me = y.me = None; x.list = y.list = None
t = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, "a")) == (1, "a"))
f = lambda: 0
print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.copy(D) is D, copy.copy(None))
dd = {"k": [1], (1, 2): {3}}; e = copy.deepcopy(dd); print(e == dd, e["k"] is dd["k"]); 
class Sub(dict): pass
sd = Sub(a=D("sub")); sd.attr = D("attr"); sc = copy.copy(sd); print(type(sc).__name__, sc["a"] is sd["a"], sc.attr is sd.attr); sd = None; print("sd"); sc = None
memo = {}
v = copy.deepcopy([Part("m")], memo); print(len(memo) > 0); memo.clear(); print("memo cleared"); v = None
try: copy.copy(x for x in [])
except TypeError as e: print(str(e)[:6])
wr = D("weak"); ref = weakref.ref(wr); print(copy.copy(ref) is ref, copy.deepcopy(ref) is ref); del wr
class NT(__import__("collections").namedtuple("NT", "a b")): pass
n = NT(D("na"), 2); m = copy.copy(n); print(m.a is n.a, m._replace(b=3).b); n = None; print("n"); m = None
