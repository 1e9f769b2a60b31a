# Counts seen from inside a function.
import sys

def one(a):
    return sys.getrefcount(a)

def two(a, b):
    return sys.getrefcount(a), sys.getrefcount(b)

def star(*a):
    return sys.getrefcount(a[0])

class C:
    def m(self, a):
        return sys.getrefcount(self), sys.getrefcount(a)

x = object()
c = C()
print(one(x), two(x, x), star(x), c.m(x), one(object()))
g = one
print(g(x), (lambda v: sys.getrefcount(v))(x))
