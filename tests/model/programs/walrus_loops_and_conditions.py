# Assignment expressions: which value dies when, in loops, conditions, calls.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __bool__(self): return self.name != "stop"
def feed(*names):
    names = list(names)
    return lambda: D(names.pop(0))
def loop():
    read = feed("a", "b", "stop")
    while chunk := read(): print("chunk", chunk.name)
    print("ended by", chunk.name)
loop()
def cond():
    if (x := D("x")) and (y := D("stop")): print("no")
    elif z := D("z"): print("z", x.name, y.name)
    x = y = None
    print("end of cond")
cond()
def chain():
    v = (a := D("a")) if (b := D("b")).name == "b" else None
    print(v is a); del a, v
    print("b left", b.name)
chain()
def calls(d, e=None): return d.name
print(calls(w := D("w"), e=(u := D("u")))); w = None; print("u", u.name); u = None
def listy():
    l = [t := D("t1"), t.name, t := D("t2")]
    print([type(i).__name__ for i in l]); l.clear(); print("cleared"); return t.name
print(listy())
def comp():
    best = None
    names = [n for d in [D("c1"), D("c2")] if (n := d.name)]
    print(n, names)
    if any((found := d).name == "e2" for d in (D("e%d" % i) for i in range(4))): print("found", found.name)
comp()
def lam(): return (lambda: (q := D("q")).name)()
print(lam())
def nested():
    def inner():
        nonlocal o
        if (o := D("o2")): return o.name
    o = D("o1")
    print(inner(), o.name)
nested()
total = 0
while (total := total + 1) < 3: last = D("round%d" % total)
print(total, last.name); del last
def sub():
    d = {"k": D("k")}
    if (v := d.get("k")) is not None: del d["k"]; print("still", v.name)
    if (v := d.get("k")) is None: print("replaced")
sub()
def f(): return f"{(m := D('fmt')).name!r:>6}", m.name
print(f())
class K:
    n = (p := D("class level")).name
print(K.n, K.p.name); del K.p
print([y for x in range(4) if (y := x * x) > 1], y)
assert (ok := D("asserted")), "no"
del ok
def gen():
    while (got := (yield got_name(got) if "got" in dir() else None)) is not None: print("got", got.name)
def got_name(g): return g.name
g = gen(); next(g); print(g.send(D("sent")))
try: g.send(None)
except StopIteration: print("over")
i = 10
print((i := i + 1) + (i := i * 2), i)
with (cm := type("CM", (), {"__enter__": lambda s: D("entered"), "__exit__": lambda s, *a: print("exit")})()) as got: print(got.name)
del got, cm
