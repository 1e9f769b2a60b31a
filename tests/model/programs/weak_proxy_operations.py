import weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __len__(self): return 3
    def __add__(self, o): return self.n + str(o)
    def __call__(self, *a): return a
    def __getitem__(self, k): return k
    def __iter__(self): return iter("it")
    def __contains__(self, x): return x == 1
t = T("t")
p = weakref.proxy(t)
print(p.n, len(p), p + 1, p(2), p[3], list(p), 1 in p, bool(p), isinstance(p, T), type(p).__name__)
p.extra = [1]
print(t.extra)
del p.extra
print(hasattr(t, "extra"))
def cb(x): print("callback", type(x).__name__)
q = weakref.proxy(t, cb)
del t
try:
    p.n
except ReferenceError as e:
    print(e)
