import functools
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def tag(t):
    def deco(f):
        @functools.wraps(f)
        def inner(*a):
            return t.n, f(*a)
        return inner
    return deco
@tag(T("tag"))
def f(x): return x.n
print(f(T("x")), f.__name__, f.__wrapped__(T("w")))
f = f.__wrapped__
print("unwrapped")
class Memo:
    def __init__(self, f): self.f, self.seen = f, {}
    def __call__(self, k):
        if k not in self.seen: self.seen[k] = self.f(k)
        return self.seen[k]
@Memo
def make(k): return T(k)
print(make("m").n, make("m") is make("m"))
make.seen.clear()
print("cleared")
@functools.lru_cache(maxsize=1)
def once(k): return T(k)
once("c1")
print("cached")
once("c2")
once.cache_clear()
print("end")
