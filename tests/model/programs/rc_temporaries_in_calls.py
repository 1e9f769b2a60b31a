import sys
r = sys.getrefcount
x = []
print(r(x), r([]), r((x,)[0]), [r(x)], (lambda y: r(y))(x))
def f(a): return r(a)
def g(*a): return r(a[0])
def h(**a): return r(a["k"])
print(f(x), f([]), g(x), g([]), h(k=x), h(k=[]))
l = [x] * 3
print(r(x))
for y in l: pass
print(r(x))
del y, l
d = {1: x}
print(r(x), [r(v) for v in d.values()])
class C:
    def m(self): return r(self)
    @property
    def p(self): return r(self)
c = C()
print(c.m(), C().m(), c.p, C().p, r(c))
t = c, c
print(r(c))
a = b = []
print(r(a))
def gen():
    z = []
    yield r(z)
    yield r(z)
print(list(gen()))
