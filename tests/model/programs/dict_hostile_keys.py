class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class K:
    def __init__(self, n, h=1): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, o):
        print("eq", self.n, o.n if isinstance(o, K) else o)
        return isinstance(o, K) and self.n[0] == o.n[0]
    def __del__(self): print("key dies", self.n)
d = {K("a1"): T("v1")}
d[K("a2")] = T("v2")
print(len(d))
d[K("b")] = T("vb")
print(d.pop(K("a3")))
print(d.pop(K("none"), "default"))
print(d.setdefault(K("b2"), T("unused")))
print(d.setdefault(K("c", 7), T("new")))
d.update({K("c2", 7): T("newer")})
print(list(v.n for v in d.values()))
del d[K("b3")]
print(d.popitem()[1])
print("empty", d)
d = dict.fromkeys([K("x"), K("y", 2), K("x2")], T("shared"))
print(len(d))
d.clear()
print("cleared")
s = {K("s1"), K("s2"), K("t")}
print(len(s))
s.discard(K("s3"))
print(len(s))
s |= {K("u", 3)}
s &= {K("u2", 3)}
print([k.n for k in s])
s.clear()
e = {1: T(1), 2: T(2), 3: T(3)}
for k in list(e):
    if k != 2: del e[k]
print(e)
f = {**e, 4: T(4)}
e = None
print(f)
f = {k: v for k, v in f.items() if k == 4}
print(f)
try:
    for k in f: f[k + 1] = T("grown")
except RuntimeError as x:
    print(x)
g = {"a": T("ga")} if hasattr(dict, "__or__") else {"a": T("ga")}
g.update(b=T("gb"), a=T("ga2"))
print(g)
v = g.values()
del g
print(list(v))
v = None
h = {(T("in tuple"),): 1}
print(h.keys())
h.clear()
print("end")
