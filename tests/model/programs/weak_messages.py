"""What is said of weak references and proxies that are misused."""
import functools
import weakref


class A:
    pass


class C:
    def __call__(self):
        return 1


a, c = A(), C()
r, p, q = weakref.ref(a), weakref.proxy(a), weakref.proxy(c)


def tell(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def all_of():
    tell(lambda: r.tag)
    tell(lambda: r + 1)
    tell(lambda: len(r))
    tell(lambda: r[0])
    tell(lambda: iter(r))
    tell(lambda: weakref.ref.tag)
    tell(lambda: type(p).tag)
    tell(lambda: p())
    tell(lambda: p.x)
    tell(lambda: p + 1)
    tell(lambda: len(p))
    tell(lambda: p[0])
    tell(lambda: q())
    tell(lambda: q.x)


all_of()
del a, c
print("gone")
tell(lambda: p())
tell(lambda: p.x)
tell(lambda: q())
tell(lambda: q.x)
tell(lambda: functools.partial(len).foo)
tell(lambda: functools.partial(len) + 1)
