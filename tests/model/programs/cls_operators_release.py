# Operators, class attributes and changed classes, and what they let go.
# family: classes

import gc, sys, weakref
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
class Base:
    shared = R("shared")
    def __new__(cls, *a, **k):
        o = super().__new__(cls)
        o.early = R("early")
        return o
    def __init__(self, *a, r=None): self.r = r
    def __enter__(self): return self
    def __exit__(self, *e): self.r = None
    def __iter__(self): return iter([self.r, self.early])
    def __len__(self): return 2
    def __getitem__(self, i): return [self.r, self.early][i]
    def __contains__(self, o): return o is self.r
    def __call__(self, x): return x, self
    def __add__(self, o): return Base(r=o)
    def __iadd__(self, o): self.r = o; return self
    def __bool__(self): return False
b = Base(r=R("r1"))
with b: print("with")
b += R("r2")
for x in b: print(x.n)
c = b + R("r3")
del b
print("b", x.n)
del x
print(c[0].n, len(c), R("q") in c, not c)
o, s = c(R("arg"))
del c
print(s is not None, o.n)
del s
o = None
class Sub(Base):
    shared = None
    def __init__(self, *a): super().__init__(*a, r=R("sub"))
    def __eq__(self, o): return NotImplemented
    __hash__ = None
s = Sub()
print(s == 3, s != 3)
try: hash(s)
except TypeError as e: print(e)
del Base.shared
print(Sub.__mro__[1].__name__, issubclass(Sub, Base))
s.__class__ = Base
del s
class Node:
    __slots__ = "v", "nxt"
    def __init__(self, v, nxt=None): self.v = v; self.nxt = nxt
n = None
for i in range(4): n = Node(R(i), n)
n = n.nxt
print("head", n.v.n)
n.nxt.v = None
del n
print("list gone")
def deco(f):
    def w(*a, **k):
        try: return f(*a, **k)
        finally: print("w")
    w.orig = f
    return w
@deco
def fn(a, *, b=R("default")): return a
fn(R("fa"))
fn = fn.orig
print("unwrapped")
del fn
print("end")
