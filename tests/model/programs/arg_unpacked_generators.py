class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(*a): print(len(a)); return a[0]
def items():
    yield T("i1")
    yield T("i2")
print(f(*items()).n)
print("-")
print(f(*[T("l1")], T("mid"), *(T("t1"),)).n)
print("-")
def g(**k): return sorted(k)
print(g(**{"a": T("ka")}, **{"b": T("kb")}))
print("-")
def h(a, *b, **c): del a, b; print("in h"); return len(c)
print(h(*items(), z=T("z")))
print([*items()][1].n)
print({**{"q": T("q")}}["q"].n)
print(max(*[3, 4]), (*items(),)[0].n)
