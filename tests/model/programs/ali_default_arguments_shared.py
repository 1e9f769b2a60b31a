class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(x, seen=[]):
    seen.append(x)
    return len(seen)
f(T(1)); f(T(2))
print(len(f.__defaults__[0]))
f.__defaults__[0].pop(0)
print("popped")
del f
print("function gone")
def g(*, k=T("kw")): return k.n
print(g())
g.__kwdefaults__["k"] = 5
print("replaced", g.__kwdefaults__)
class C:
    def m(self, t=T("method default")): return t
c = C().m()
del C
import gc; gc.collect()
print("class gone", c.n)
del c
