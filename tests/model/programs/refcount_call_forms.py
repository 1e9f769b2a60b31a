# Counts of arguments, by form of the call and by what is called.
from sys import getrefcount as rc
class K:
    def __init__(self, p=None, q=None):
        print("  init", rc(self), rc(p) if p is not None else 0)
    def __call__(self, p, q=None):
        return (rc(self), rc(p))
    def m(self, p, q=None):
        return (rc(self), rc(p))
    @classmethod
    def c(cls, p, q=None):
        return rc(p)
    @staticmethod
    def s(p, q=None):
        return rc(p)
class N:
    def __new__(cls, p=None, q=None):
        print("  new", rc(p) if p is not None else 0)
        return object.__new__(cls)
class NI(N):
    def __init__(self, p=None, q=None):
        print("  init", rc(p) if p is not None else 0)
class M(type):
    def __call__(cls, p, q=None):
        print("  meta", rc(p))
        return super().__call__(p, q)
class W(metaclass=M):
    def __init__(self, p, q):
        print("  init", rc(p))
class Stars:
    def __init__(self, *a, **k):
        print("  stars", [rc(x) for x in a], [rc(k[x]) for x in k])
    def __call__(self, *a, **k):
        print("  call", [rc(x) for x in a], [rc(k[x]) for x in k])
def one(p, q=None):
    return rc(p)
def show(r):
    print(r if type(r) in (int, tuple) else type(r).__name__)
def main():
    x = object()
    k = K()
    for f in (k, k.m, K.c, K.s, one, K, N, NI, W, Stars, Stars()):
        print("==")
        r = f(x)
        show(r)
        del r
        r = f(p=x)
        show(r)
        del r
        r = f(x, q=x)
        show(r)
        del r
        r = f(*[x])
        show(r)
        del r
        r = f(*(x,))
        show(r)
        del r
        r = f(*[x], q=x)
        show(r)
        del r
        r = f(**{"p": x})
        show(r)
        del r
        r = f(x, **{"q": x})
        show(r)
        del r
        r = f(*[x], **{"q": x})
        show(r)
        del r
        t = (x,)
        r = f(*t)
        show(r)
        del r
        r = f(object())
        show(r)
        del r
        r = f(*[object()])
        show(r)
        del r
        r = f(**{"p": object()})
        show(r)
        del r
        r = f(p=object())
        show(r)
        del r
def direct():
    x = object()
    for i in range(3):
        K(x)
        K(p=x)
        K(x, q=x)
        K(object())
        K(*[x])
        N(x)
        NI(x)
        W(x)
        Stars(x, q=x)
        k = K()
        k(x)
        k(p=x)
        k.m(x)
        k.m(p=x)
        K().m(object())
        print(k.m(x), k.m(*[x]), k.m(**{"p": x}), K.m(k, x), K().m(x), k(object()))
main()
direct()
