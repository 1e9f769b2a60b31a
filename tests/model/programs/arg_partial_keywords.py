# How often what a partial hands on is referred to, by what is given besides.
import sys, functools


class Held:
    pass


def show(*a, **k):
    print(sys.getrefcount(a[0]) if a else None, sorted(k))


def first(x, *, k=None):
    print(sys.getrefcount(x), sys.getrefcount(k))


def main():
    o = Held()
    p = functools.partial(show, o, k=1)
    p()
    p(j=2)
    q = functools.partial(p, o, j=o)
    print(sys.getrefcount(o), len(q.args), sorted(q.keywords))
    q()
    none = functools.partial(show, k=o)
    none()
    none(o)
    one = functools.partial(first, k=o)
    one(o)
    two = functools.partial(first, o, k=o)
    two()
    plain = functools.partial(show, o)
    plain()
    plain(o)
    more = functools.partial(plain, o)
    more()
    print(sys.getrefcount(o))
    del p, q, none, one, two, plain, more
    print(sys.getrefcount(o))


main()
