class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make(n): return T(n)
def wrap(n):
    t = make(n)
    extra = T(n + "-extra")
    return t
def pair(n): return wrap(n + "1"), wrap(n + "2")
a, b = pair("p")
print(a.n, b.n)
del a
wrap("dropped")
print("--")
def opt(t, keep):
    if keep: return t
opt(T("kept?"), True)
print("--")
opt(T("no"), False)
print("--")
x = opt(T("yes"), True)
print(x.n)
x = wrap("new")
print("replaced")
def chain(t): return t
chain(chain(chain(T("chained")))).n
print("--")
def swap(a, b): return b, a
b, x = swap(b, x)
print(b.n, x.n)
