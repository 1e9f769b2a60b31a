# Counts inside callees of every kind.
import sys
from sys import getrefcount as rc

def one(p):
    return rc(p)

def two(p, q):
    return rc(p)

def kwonly(*, p):
    return rc(p)

def defaulted(p, q=1, *r, **k):
    return rc(p)

def posonly(p, q=None):
    return rc(p)

def stars(*a):
    return rc(a[0])

def kws(**k):
    return rc(k["p"])

def outer(p):
    def inner():
        return rc(p)
    return inner()

def gen(p):
    yield rc(p)

class K:
    def __init__(self, p=None):
        self.n = rc(p)

    def m(self, p):
        return rc(p)

    @classmethod
    def c(cls, p):
        return rc(p)

    @staticmethod
    def s(p):
        return rc(p)

    def __call__(self, p):
        return rc(p)

    def __getitem__(self, p):
        return rc(p)

    def __contains__(self, p):
        print("contains", rc(p))
        return True

    def __eq__(self, p):
        print("eq", rc(p))
        return True

    def __add__(self, p):
        return rc(p)

    def __radd__(self, p):
        return rc(p)

    def __enter__(self):
        return rc(self)

    def __exit__(self, a, b, c):
        print("exit", rc(self))
        return True

    def __iter__(self):
        print("iter", rc(self))
        return iter([1])

    def __setattr__(self, name, value):
        print("setattr", name)
        object.__setattr__(self, name, value)

    def __bool__(self):
        print("bool", rc(self))
        return True

    def __len__(self):
        print("len", rc(self))
        return 2

def main():
    x = object()
    k = K(x)
    print(k.n)
    for f in (one, defaulted, stars, outer, k.m, K.c, k.c, K.s, k.s, k):
        print(f(x), f(object()), f(*[x]), f(*(x,)), f(*[object()]))
    print(two(x, x), two(q=x, p=x), two(x, q=x), two(*[x, x]), two(*[x], x), two(x, *[x]))
    print(kwonly(p=x), kwonly(**{"p": x}), kws(p=x), kws(**{"p": x}), kws(**{"p": object()}))
    print(one(p=x), one(**dict(p=x)), posonly(x, q=x))
    print(next(gen(x)), next(gen(object())), list(gen(x)))
    print(k[x], k[object()], k + x, k + object(), object() + k)
    x in k
    k == x
    x == k
    with k as n:
        print("entered", n)
        raise ValueError
    with K() as n:
        print("nameless", n)
    for i in k:
        pass
    for i in K():
        pass
    k.attr = x
    K().attr = object()
    if k:
        pass
    if K():
        pass
    len(k)
    len(K())
    print(list(map(one, [x])), list(map(one, [object()])), [one(y) for y in [x, x]])
    print(max([x], key=one) is x, sorted([x, x], key=one) == [x, x])
    print((lambda p: rc(p))(x), (lambda p=x: rc(p))())
    print(getattr(k, "m")(x), K.m(k, x), type(k).m(k, object()))

main()
main()
