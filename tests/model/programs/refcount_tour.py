import sys
rc = sys.getrefcount
class B: pass
def f(x): return rc(x)
def g(*a): return rc(a[0])
def h(**k): return rc(k["x"])
def d(x=B()): return rc(x)
b = B(); print(rc(b), f(b), f(x=b), g(b), h(x=b), d(), rc(B()), f(B()))
l = [b, b]; print(rc(b)); t = (b,) * 3; print(rc(b)); dct = {b: b}; print(rc(b)); del l, t, dct; print(rc(b))
def cl():
    v = B()
    def inner(): return v
    return rc(v), inner
n, i = cl(); print(n, rc(i()))
b.self_ = b; print(rc(b)); b.__dict__.clear(); print(rc(b))
m = b.__init__; print(rc(b)); del m; print(rc(b))
for q in [b]: print(rc(b), rc(q))
print([rc(b) for _ in (1, 2)], [rc(y) for y in [b]], list(map(rc, [b])))
x = y = b; print(rc(b)); x, y = y, x; print(rc(b)); del x, y
try: raise Exception(b)
except Exception as e: print(rc(b)); e2 = e
print(rc(b)); e2.args = (); print(rc(b)); del e2; print(rc(b))
it = iter([b]); print(rc(b)); next(it); print(rc(b)); list(it); print(rc(b))
print(rc(b) if b else 0, (lambda z: rc(z))(b), [*[b]] and rc(b), {**{"k": b}} and rc(b))
class C:
    def m(self): return rc(self)
    @property
    def p(self): return rc(self)
    @staticmethod
    def s(o): return rc(o)
    @classmethod
    def c(cls, o): return rc(o)
c = C(); print(c.m(), C.m(c), c.p, C.s(c), C.c(c), C().m(), getattr(c, "m")(), c.s(c))
def gen(o):
    yield rc(o)
print(list(gen(b)), next(gen(b)), [*gen(b)], max(gen(b)))
print(f"{rc(b)}", "%d" % rc(b), str(rc(b)), (rc(b), rc(b)), {"a": rc(b)}, [rc(b)][0])
