import copy, pickle
class N:
    def __init__(self, v, kids=()): self.v = v; self.kids = list(kids)
    def __del__(self): print("del", self.v)
    def __repr__(self): return f"N({self.v}, {self.kids})"
a = N(1, [N(2), N(3)])
s = copy.copy(a); s.v = "s"; print(s.kids is a.kids, s)
d = copy.deepcopy(a); d.v = "d"; d.kids[0].v = "d2"; d.kids[1].v = "d3"; print(d.kids is a.kids, a)
del s; print("shallow gone"); del d; print("deep gone")
a.kids.clear(); print(a)
l = [1, [2, [3]]]; m = l[:]; m[1].append(9); print(l, copy.deepcopy(l) == l, copy.deepcopy(l)[1] is l[1])
r = [1]; r.append(r); q = copy.deepcopy(r); print(q[1] is q, q is r, len(q))
class C:
    def __init__(self): self.log = []
    def __copy__(self): print("__copy__"); return "copied"
    def __deepcopy__(self, memo): print("__deepcopy__", type(memo).__name__); return C()
print(copy.copy(C()), type(copy.deepcopy([C()])[0]).__name__)
t = (1, 2); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) is t, copy.copy({"a": []}), copy.deepcopy({1, 2}), copy.copy(None), copy.deepcopy(len) is len)
class S:
    __slots__ = ("x", "y")
o = S(); o.x = [1]; p = copy.deepcopy(o); print(p.x, p.x is o.x, hasattr(p, "y"))
class G:
    def __getstate__(self): return {"only": 1}
    def __setstate__(self, st): self.st = st
g = G(); g.other = 5; print(vars(copy.copy(g)))
class R:
    def __reduce__(self): return (R, (), {"z": 1})
print(vars(copy.copy(R())))
x = {"a": [1, 2]}; y = dict(x); z = x.copy(); y["a"].append(3); z["b"] = 0; print(x, y, z)
memo = {}; shared = []; both = copy.deepcopy([shared, shared], memo); print(both[0] is both[1])
