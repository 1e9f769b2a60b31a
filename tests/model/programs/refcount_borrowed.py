# What the count of an object is when a local is lent to an operation, a call, a loop.
import sys
rc = sys.getrefcount
class C:
    def m(self): return rc(self)
    def m2(self, o): return rc(self), rc(o)
    @property
    def p(self): return rc(self)
    def __call__(self, o): return rc(self), rc(o)
    def __getitem__(self, o): return rc(self), rc(o)
    def __add__(self, o): return rc(self), rc(o)
    def __init__(self, o=None): self.seen = rc(o), rc(self)
def inner(a): return rc(a)
def deep(a): return rc(a), inner(a)
def star(*a): return rc(a[0])
def kw(**k): return rc(k["a"])
def gen(o):
    yield rc(o)
    yield rc(o)
def outer(flag=1):
    x = object()
    print("own", rc(x), [rc(x), rc(x)], (x, rc(x))[1])
    print("inner", inner(x), inner(a=x), inner(*[x]), deep(x), star(x), kw(a=x), (lambda v: rc(v))(x))
    print("gen", list(gen(x)), [rc(x) for _ in (1, 2)], list(rc(x) for _ in (1,)), list(map(rc, [x])), list(map(inner, [x])))
    c = C()
    print("meth", c.m(), C.m(c), c.m2(x), c.p, c(x), c[x], c + x, C(x).seen, C().m())
    y = x
    print("two", rc(x), rc(y), inner(y))
    print("cond", rc(x if flag else y), rc(x or y), rc(x) if flag else 0, (x, 1 if flag else 2, rc(x))[1:], (x, flag and rc(x))[1])
    print("walrus", rc(z := x), rc(z))
    del y, z
    print("cell"), (lambda: print(rc(c)))()
    for b in [object()]: print("loop", rc(b), inner(b))
    for i, b in enumerate([object()]): print("enum", rc(b))
    try: raise ValueError(x)
    except ValueError as e: print("exc", rc(e), rc(x), inner(e))
    l = [x, x]; print("list", rc(x), rc(l), rc(l[0]), inner(l[0]))
    a, bb = x, x; print("unpack", rc(x), rc(a))
    print("str", f"{rc(x)} {x and rc(x)}", "%d" % rc(x), rc(x) + rc(x))
    def late(): return x
    print("captured", rc(x), inner(x), rc(late()))
outer()
