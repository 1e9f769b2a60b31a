# Dict and set changes: which key and value stay, in which order things go.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return self.name
class K(D):
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.name[0] == o.name[0]
d = {}
d[K("a1")] = D("v1")
d[K("a2")] = D("v2")
print(d)
d[K("b1")] = D("v3")
print(d.pop(K("b2")))
print(d.setdefault(K("a3"), D("v4")), d.get(K("c"), D("default")))
d.update({K("a4"): D("v5")})
print(d, K("a9") in d)
del d[K("a5")]
try: del d[K("z")]
except KeyError as e: print("KeyError", e)
d = None
d = {i: D("d%d" % i) for i in range(4)}
print(d.popitem())
d[1] = D("new1")
for k in list(d):
    if k % 2: del d[k]
print(d)
try:
    for k in d: d[k + 10] = D("grow%d" % k)
except RuntimeError as e: print(e)
d.clear(); print("cleared")
s = {K("s1")}
s.add(K("s2")); print(s); s.discard(K("s3")); print(s)
s = {K("p1"), K("q1")}
t = {K("p2")}
print(s & t, s - t, len(s | t))
s &= t; print(s)
s.clear(); t.clear()
class Cb(D):
    def __del__(self): print("del", self.name); d.clear() if self.name == "clear" else None
d = {"x": Cb("clear"), "y": D("y")}
d["x"] = 1
print(d)
d = {"a": D("a"), "b": D("b")}
e = d.copy(); d.clear(); print("copy keeps"); e["a"] = None; del e
d = dict.fromkeys("ab", D("shared")); del d["a"]; print("one left"); del d["b"]
from collections import OrderedDict, defaultdict, Counter, ChainMap, deque
o = OrderedDict((n, D("o" + n)) for n in "xyz"); o.move_to_end("x"); print(o.popitem()[0], o.popitem(last=False)[0]); o.clear()
dd = defaultdict(lambda: D("made")); dd["q"]; print(dict(dd)); dd.clear()
c = ChainMap({"k": D("front")}, {"k": D("back")}); print(c["k"]); del c["k"]; print(c["k"]); c = None
q = deque((D("q%d" % i) for i in range(4)), maxlen=2); print(q); q.rotate(); q.append(D("q9")); q.clear()
v = {"a": D("va")}.values(); print(list(v)); v = None
m = {**{"k": D("m1")}, **{"k": D("m2")}}; print(m); m = m | {} if hasattr(m, "__or__") else m; print(m); m = None
def kw(**k): k["a"] = None; print("kw")
kw(a=D("kw a"), b=D("kw b"))
