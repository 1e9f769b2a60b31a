from dataclasses import dataclass, field, replace, asdict
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __deepcopy__(self, memo): return T(self.n + " copy")
    def __repr__(self): return "T(%r)" % self.n
@dataclass
class P:
    a: T
    b: list = field(default_factory=lambda: [T("made")])
p = P(T("a"))
q = replace(p, a=T("other"))
print(q.b is p.b, p)
del p
print("q holds the list")
d = asdict(q)
print(d)
del q
print("dict holds copies")
d["b"].clear()
del d
@dataclass(frozen=True)
class F:
    t: T
f = F(T("frozen"))
try:
    f.t = None
except Exception as e:
    print(type(e).__name__)
del f
