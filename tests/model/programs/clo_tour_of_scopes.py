# Cells, globals, walrus, positional only: where each value is let go.
# family: closures

class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
def outer(a):
    b = R("b")
    def get(): return b
    def drop():
        nonlocal b
        b = None
    class Inner:
        held = a
        def m(self): return __class__, get()
    return get, drop, Inner
g, d, I = outer(R("a"))
print(g().n, I().m()[1].n)
d()
print("dropped", g())
del I
import gc
gc.collect()
print("class collected")
def counter():
    n = 0
    def inc(step=1):
        nonlocal n
        n += step
        return n
    return inc
c = counter(); c(); print(c(5))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: R(i) for i in range(2)]
fs[1]()
def glob():
    global G
    G = R("G")
glob()
print(G.n)
G = None
x = [y := R("w"), y][0]
del y
print("walrus", x.n)
del x
print((lambda *a, **k: (len(a), sorted(k)))(*[R(1), R(2)], **{"z": R(3)}))
def kw(a, /, b, *, c, **rest):
    del a
    print("a?")
    rest.clear()
    print("rest")
    return c
kw(R("pa"), R("pb"), c=R("pc"), d=R("pd"))
print("end")
def rec(n):
    r = R(n)
    if n: rec(n - 1)
    print("back", n)
rec(2)
def swap():
    a, b = R("s1"), R("s2")
    a, b = b, a
    del a
    print("swapped")
swap()
def tern(f):
    v = R("t1") if f else R("t2")
    v = v if f else None
    print("tern")
tern(1); tern(0)
assert R("assert").n, R("msg")
for i in [R("it")]: pass
else: print("else", i.n)
del i
while True:
    w = R("while")
    break
del w
