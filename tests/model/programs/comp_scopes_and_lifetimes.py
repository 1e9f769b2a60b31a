# What comprehensions keep, leak and free; with walrus and nested scopes.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return self.name
def mk(n): return [D("%s%d" % (n, i)) for i in range(3)]
x = "outer"
names = [x.name for x in mk("a")]
print(names, x)
kept = [y for y in mk("b") if y.name != "b1"]
print(kept); del kept
last = None
out = [(last := d).name for d in mk("c")]
print(out, last); del last
def f():
    total = [D("t")]
    res = {d.name: total[0] for d in mk("d")}
    total.clear()
    print(sorted(res))
    res.popitem(); print("popped"); res.clear(); print("cleared")
f()
g = (d.name for d in mk("e"))
print(next(g)); del g
print("gen gone")
def late():
    n = 10
    fs = [lambda: n + i for i in range(3)]
    n = 20
    return [fn() for fn in fs]
print(late())
class K:
    items = [1, 2, 3]
    size = 2
    doubled = [i * 2 for i in items]
    try: bad = [i * size for i in items]
    except NameError as e: err = str(e)
print(K.doubled, K.err)
print([[D("n%d%d" % (i, j)).name for j in range(2)] for i in range(2)])
try: [1 // (d.name != "f1") for d in mk("f")]
except ZeroDivisionError as e: print("failed", e)
del x
s = {len(d.name) for d in mk("g")}
print(s)
pairs = {a: b for a, b in zip(mk("h"), mk("i"))}
print(pairs); pairs.clear()
def walrus(data):
    if (n := len(data)) > 2 and (m := [D("w")]): print(n, m)
    while (top := data.pop()) and data: print("popped", top)
    return top
print(walrus(mk("j")))
def any_of(ds): return any((hit := d).name == "k1" for d in ds) and hit
print(any_of(mk("k")))
def cell():
    d = D("cell")
    return [d.name for _ in range(2)], (lambda: d)
r, fn = cell(); print(r); del fn
print([a for a in range(4) if (b := a % 2)], b)
def args(*a, **k): return len(a), sorted(k)
print(args(*[D("s1"), D("s2")], **{"q": D("s3")}))
print([*mk("l"), *(D("m") for _ in range(1))])
print({**{"z": D("z")}, "y": D("y")})
