class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("x", self.n)
    def __hash__(self): return len(str(self.n)) * 7 + (self.n if isinstance(self.n, int) else 3)
    def __eq__(self, o): return isinstance(o, T) and self.n == o.n
    def __repr__(self): return f"T{self.n}"
d = {T(1): T("a"), T(2): T("b")}
print(d); d[T(1)] = T("c"); print(d)
d.pop(T(2)); print("popped"); d.setdefault(T(1), T("unused")); print("setdefault")
d.update({T(3): T("d")}); print(list(d)); d.clear(); print("clear")
s = {T(1), T(1), T(2)}; print(len(s)); s.discard(T(1)); s |= {T(5)}; print(sorted(t.n for t in s)); s.clear()
l = [T(i) for i in range(4)]; l[1] = None; print("set"); l[2:] = [T("n")]; print("slice"); l.pop(); print("pop"); l.extend(T(j) for j in "pq"); l.insert(0, l.pop()); print(l); del l[0], l[0]; print(len(l)); l *= 0; print("empty")
t = (T("t1"), [T("t2")]); a, (b,) = t; del t; print("tuple gone"); a = b; print("a rebound"); del a, b
x = y = T("shared"); x = None; print("one left"); y = 0; print("none left")
def f(p, *args, k=T("default"), **kw): print(p, args, kw); del p; print("in f")
f(T("p"), T("a1"), z=T("kz")); print("after f")
f.__kwdefaults__ = None; print("defaults gone")
T("expr").n; print("expr"); [T("comp") for _ in range(2)]; print("list comp"); {i: T(i) for i in "ab"}.get("a"); print("dict comp")
for t in map(T, "mn"): print("loop", t.n)
print("loop over"); del t
if (w := T("walrus")).n: print("if")
w = None
while T("cond") and not w: w = T("body"); print("while")
del w
print("%s" % T("fmt"), f"{T('fstr')}", str(T("str")))
try: raise KeyError(T("err"))
except KeyError as e: print(e.args)
print("end")
