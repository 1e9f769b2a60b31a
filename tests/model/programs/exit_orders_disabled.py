# The same without the collector.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

import gc
import sys
import weakref
gc.disable()
class N(R):
    pass
b = R("b")
_p = R("_p")
a = R("a")
l = [R("l0"), R("l1")]
d = {"k": R("dk")}
n = N("n")
n.me = n
def f(x=R("default")):
    yield x
g = f()
next(g)
class C:
    attr = R("class attr")
    def m(self, p=R("method default")):
        pass
def make():
    c = R("cell")
    return lambda: c
fn = make()
fin = weakref.finalize(b, print, "finalize b")
r = weakref.ref(a, lambda r: print("callback a"))
t = (R("t0"), [R("t1")])
try:
    raise ValueError(R("in exception"))
except ValueError as e:
    kept = e
del d["k"]
print("end")
