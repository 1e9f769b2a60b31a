class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        return self.v < o.v
    def __del__(self): print("key dies", self.v)
l = [3, 1, 2]
l.sort(key=K)
print(l)
print(sorted(["b", "a"], key=lambda s: K(s), reverse=True))
print(min([5, 4, 6], key=K))
print(max((5, 4, 6), key=K))
print(min([], default=T("default")))
def bad(x):
    if x == 2: raise ValueError(x)
    return K(x)
try:
    l.sort(key=bad)
except ValueError as e:
    print("raised", e)
print(l)
class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        what[:] = []
        return self.v < o.v
what = [L(2), L(1), L(3)]
try:
    what.sort()
except ValueError as e:
    print(e)
print(len(what))
class G:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o):
        print("gt")
        return self.v > o.v
    def __del__(self): print("G", self.v)
print(sorted([G(2), G(1)])[0].v)
print(max(G(1), G(3), G(2)).v)
pairs = [(1, T("b")), (0, T("a"))]
pairs.sort(key=lambda p: p[0])
print(pairs)
del pairs[0]
print("last")
