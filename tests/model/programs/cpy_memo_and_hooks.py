class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import copy
class H:
    def __init__(self, t): self.t = t
    def __copy__(self):
        print("copy")
        return H(self.t)
    def __deepcopy__(self, memo):
        print("deepcopy")
        h = H(copy.deepcopy(self.t, memo))
        return h
    def __del__(self): print("H dies")
class P:
    def __init__(self, a): self.a = a
    def __del__(self): print("P dies")
h = H([1])
g = copy.copy(h)
print(g.t is h.t)
del h
print("--")
f = copy.deepcopy(g)
print(f.t is g.t)
del g
p = P([T("shared")])
q = copy.copy(p)
del p
print(q.a)
q.a.clear()
r = copy.deepcopy(q)
del q
r.a = r
r = None
import gc
gc.collect()
l = [1, [2, 3]]
l.append(l)
m = copy.deepcopy(l)
print(m[2] is m, m[1] is l[1])
a = {"x": P(1)}
b = copy.deepcopy({"one": a, "two": a})
print(b["one"] is b["two"])
del a
b.pop("one")
print("popped")
b.clear()
s = copy.copy({1, 2})
t = copy.deepcopy((1, [2]))
print(s, t, copy.deepcopy("x"), copy.copy(T) is T)
print("end")
