class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def bad(t):
    if t.n == 2: raise ValueError(t.n)
    return t
try:
    [bad(T(i)) for i in range(4)]
except ValueError as e:
    print("list", e)
print("--")
try:
    {T("k"): bad(T(2)) for _ in "x"}
except ValueError as e:
    print("dict", e)
print("--")
g = (bad(T(i)) for i in (1, 2, 3))
print(next(g).n)
try:
    next(g)
except ValueError as e:
    print("gen", e)
print(list(g))
try:
    a, b = [T("u1"), T("u2"), T("u3")]
except ValueError:
    print("too many")
print("end")
