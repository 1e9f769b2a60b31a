# Assignments of every shape: who is replaced when, and what the targets see.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print(" del", self.name)
class Box:
    def __setattr__(self, k, v): print(" set", k, k in self.__dict__); object.__setattr__(self, k, v)
    def __setitem__(self, k, v): print(" item", k); self.__dict__[k] = v
    def __getitem__(self, k): return self.__dict__[k]
    def __delattr__(self, k): print(" delattr", k); object.__delattr__(self, k)
print("1"); x = D("a"); x = D("b"); x = None
print("2"); x = y = D("c"); x = None; y = None
print("3"); b = Box(); b.v = D("v1"); b.v = D("v2"); del b.v
print("4"); b["k"] = D("k1"); b["k"] = D("k2"); b = None
print("5"); l = [D("l0"), D("l1"), D("l2")]; l[0] = D("new"); l[1:] = [D("s")]; l += [D("plus")]; l *= 1; l = l + [D("copy")]; l = None
print("6"); (a, b), c = (D("a"), D("b")), D("c"); a = b = c = None
print("7"); a, b = b, a = D("p"), D("q"); print(a.name, b.name); a = b = None
print("8"); i = 0; l = [None] * 2; i, l[i] = 1, D("at one"); print(l[0] is None); l = None
print("9"); d = {}; d["x"], d["y"] = D("x"), D("y"); d["x"] = d["y"]; d = None
print("10")
for x in D("f1"), D("f2"): pass
x = None
print("11")
for i, (x, y) in enumerate([(D("1"), D("2"))]): print(i, x.name)
x = y = None
print("12")
class Num:
    def __init__(self, n): self.n = n
    def __iadd__(self, o): self.n += o.n; return self
    def __add__(self, o): return Num(self.n + o.n)
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): print(" sub"); return Num(self.n - o.n)
    def __del__(self): print(" num", self.n)
n = Num(1); m = n; n += Num(5); print(n is m); n = n + Num(1); print(n is m); n -= Num(3); print(n.n); n = m = None
print("13"); s = "a"; s += "b"; t = (D("t"),); u = t; t += (D("u"),); print(len(u), len(t)); t = u = None
print("14"); first, *mid, last = [D(str(k)) for k in range(4)]; print(len(mid)); mid = None; first = last = None
print("15"); [x] = [D("single")]; x, = D("tuple"),; x = None
try: x, y = [D("one")]
except ValueError as e: print(e)
try: x, y = D("no")
except TypeError as e: print(e)
print("16"); (w := D("w")).name; w = None
print("17"); lst = [D("z")]; lst[0], lst = None, lst; lst = None
print("18"); x: D = D("annotated"); x = None
def f():
    global made
    made = D("global"); made = D("global2")
    y: D = D("local ann"); z: D
    return y.name
print(f()); del made
print("19"); o = type("O", (), {})(); o.a = o.b = D("shared"); del o.a; print("one"); del o.b
print("20"); a = b = []; a += [D("in both")]; print(len(b)); a = None; b.clear()
