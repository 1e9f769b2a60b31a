class T:
    def __init__(self, n, ok=True): self.n, self.ok = n, ok
    def __del__(self): print("del", self.n)
    def __bool__(self): return self.ok
    def __lt__(self, o): return T(self.n + "<" + o.n, self.ok)
    def __eq__(self, o): return T("eq", False)
r = T("a") and T("b", False) and T("c")
print(r.n)
r = T("d", False) or T("e") or T("f")
print(r.n)
r = T("g") < T("h") < T("i")
print(r.n)
r = not T("j")
x = T("k") if T("l", False) else T("m")
print(x.n)
print((T("n") == T("o")).n, T("p") != T("q"))
if T("r") and not T("s", False): print("both")
while T("t", False): pass
print([T("u").n, T("v", False).n][bool(T("w"))])
assert T("x")
del r, x
