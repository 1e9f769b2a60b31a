import gc, functools
gc.collect()
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
t = T("partial")
t.f = functools.partial(print, t)
del t
print(gc.collect())
u = T("lambda")
u.f = lambda: u
del u
print(gc.collect())
def make():
    v = T("closure")
    v.f = lambda: v
    return v.n
print(make())
print(gc.collect())
w = T("default")
w.f = lambda x=w: x
del w
print(gc.collect())
