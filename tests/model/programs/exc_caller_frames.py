import gc, sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("d", self.n)
def h():
    try: raise KeyError
    except KeyError as e: return e
def f2():
    t = T("f2"); u = T("u")
    r = h()
    del u
    return r
def f1():
    t = T("f1")
    return f2()
k = f1(); print("after")
tb = k.__traceback__; f = tb.tb_frame
while f: print(f.f_code.co_name); f = f.f_back
del tb, f; k = None
print("none", gc.collect())
def fr(): return sys._getframe()
def c1():
    t = T("c1")
    return fr()
f = c1(); print(f.f_back.f_code.co_name if f.f_back else None); f.clear(); f = None; print("f gone")
def g():
    t = T("g")
    yield fr()
    yield sys._getframe()
i = g(); f = next(i); print("s"); f = next(i); print(f.f_back); del i; print("i"); del f; print("f")
