import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("  dead", self.n)
    def __enter__(self): print("  enter", self.n); return self
    def __exit__(self, *a): print("  exit", self.n, a[0].__name__ if a[0] else None); return self.n == "swallow"
def gen():
    t = T("in gen")
    try:
        while True:
            got = yield t.n
            print("  got", got)
            if got == "stop": return "ret"
    except KeyError as e:
        print("  key", e)
        yield "handled"
    finally:
        print("  finally")
g = gen(); print(next(g)); print(g.send(1))
try: g.send("stop")
except StopIteration as s: print("value", s.value)
print("after"); g = gen(); next(g); print(g.throw(KeyError("k"))); g.close(); print("closed")
def outer():
    r = yield from gen()
    print("  result", r)
o = outer(); next(o)
try: o.send("stop")
except StopIteration: print("outer done")
del o
for name in ("plain", "swallow"):
    try:
        with T(name) as t, T(name + "2") as u:
            raise RuntimeError(name)
    except RuntimeError as e: print("caught", e)
print("t still", t.n); del t; print("t gone"); del u
def early():
    for i in range(3):
        with T(i) as t:
            if i == 1: break
            continue
    else: print("never")
    return t.n
print(early())
def fin():
    for k in (1, 2):
        try: return T("r%d" % k).n
        finally:
            if k == 1: continue
print(fin())
