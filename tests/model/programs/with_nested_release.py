class M:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): return T("target of " + self.n)
    def __exit__(self, kind, value, tb):
        print("exit", self.n, kind and kind.__name__)
        return self.swallow
    def __del__(self): print("del manager", self.n)
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
with M("a") as x, M("b") as y:
    print(x.n, y.n)
    del x
print("--")
with M("swallow", True):
    t = T("t")
    raise ValueError(t.n)
print(t.n, y.n)
del t, y
def f():
    with M("f") as t:
        return t
print(f().n)
m = M("named")
with m:
    m = None
    print("manager lives")
print("--")
for i in range(2):
    with M(str(i)) as z:
        if i: break
del z
