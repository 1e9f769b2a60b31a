# Cells rebound and dropped, the order in which a frame's variables go.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

def counter():
    state = R("state 0")
    n = 0
    def bump():
        nonlocal state, n
        n += 1
        state = R("state %d" % n)
        return state
    def drop():
        nonlocal state
        del state
    return bump, drop
b, d = counter()
print(b().t, b().t)
d()
print("dropped")
try:
    d()
except NameError as e:
    print(e)
b()
del b
print("one closure left")
del d
print("none left")
def order(p3, p1, *, k2, k1, **rest):
    z, a = R("z"), R("a")
    cell_b = R("cell b")
    cell_a = R("cell a")
    m = R("m")
    use = lambda: (cell_a, cell_b, p1)
    del use
    print("end of order")
order(R("p3"), R("p1"), k2=R("k2"), k1=R("k1"), r2=R("r2"), r1=R("r1"))
def loop():
    fs = []
    for i in range(3):
        x = R("x%d" % i)
        fs.append(lambda: x)
        fs.append(lambda y=x: y)
    print("loop over")
    del x
    try:
        fs[0]()
    except NameError as e:
        print(e)
    fs.pop()
    print("popped")
loop()
print("--")
def deep():
    a = R("deep a")
    def mid():
        b = R("deep b")
        def low():
            return a, b
        return low
    return mid()
low = deep()
print(len(low.__closure__), [c.cell_contents.t for c in low.__closure__])
c = low.__closure__[0]
low = None
print("function gone, cell kept")
c = None
def deco(f):
    tag = R("deco of " + f.__name__)
    def inner(*a):
        print("call", tag.t)
        return f(*a)
    return inner
@deco
def one(r):
    return r
one(R("arg"))
print("after the call")
del one
class C:
    x = R("class x")
    def m(self):
        return __class__
    y = [R("comp %d" % i) for i in range(2)]
    del y
    print("body end")
del C
print("class name gone")
import gc
print("collected", gc.collect() > 0)
def rec(n):
    r = R("rec %d" % n)
    if n:
        rec(n - 1)
    print("leaving", n)
rec(2)
def self_ref():
    def f():
        return f
    f.r = R("self ref")
self_ref()
print("collected", gc.collect())
f = lambda x=R("default"), *, y=R("kwdefault"): None
f.__defaults__ = None
print("defaults gone")
f.__kwdefaults__.clear()
print("kwdefaults gone")
f.__kwdefaults__ = {"y": R("new")}
del f
print("end")
