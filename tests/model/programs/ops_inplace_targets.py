import gc; gc.collect()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class V:
    def __init__(self, n): self.n = n
    def __iadd__(self, o):
        print("iadd", self.n, o.n)
        return V(self.n + "+" + o.n)
    def __imul__(self, o):
        self.n += "*"
        return self
    def __add__(self, o): return V(self.n + "&" + o.n)
    def __radd__(self, o): return V("r" + self.n)
    def __del__(self): print("del", self.n)
class Box: pass
b = Box()
b.v = V("a")
b.v += V("b")
print(b.v.n)
d = {"k": V("c")}
d["k"] += V("d")
print(d["k"].n)
l = [V("e"), V("f")]
l[0] += l[1]
print([v.n for v in l])
l[-1] *= 3
print(l[-1].n)
x = V("g")
x = x + x
print("x", x.n)
x = 1 + x
print(x.n)
def f(t):
    t += V("loc")
    print("in f", t.n)
    t *= 2
    return t.n
print(f(V("arg")))
class Bad:
    def __iadd__(self, o): raise ValueError(o.n)
    def __del__(self): print("bad dies")
try:
    bad = Bad()
    bad += V("operand")
except ValueError as e:
    print("caught", e)
    del e
print("then")
del bad
s = [T(1)]
t = s
s += (T(2), T(3))
print(t is s, len(t))
s *= 2
print(len(s))
del s[1:4]
print(s)
