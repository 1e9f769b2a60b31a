"""next() of a generator whose body loops over one that returns something."""
import functools


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  del", self.n)


def returns(x):
    yield x.n
    return x


def loops():
    t = T("own")
    for n in returns(T("loop")):
        print("turn", n)
    yield "after the loop"
    values = [n for n in returns(T("list"))]
    yield values[0]
    print(max(returns(T("max"))), list(returns(T("made"))))
    got = yield from returns(T("from"))
    yield got.n


g = loops()
print(next(g))
print(g.__next__())
print(next(g), next(g))
try:
    print(next(g))
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
try:
    next(map(str, returns(T("map"))))
    m = map(str, returns(T("mapped")))
    print(next(m))
    next(m)
except StopIteration as stop:
    print("stop", stop.value and stop.value.n)
del m
g = returns(T("thrown"))
try:
    g.throw(StopIteration("early"))
except Exception as error:
    print(type(error).__name__, error)


def later():
    yield
    yield 1


g = later()
next(g)
try:
    g.throw(StopIteration("late"))
except Exception as error:
    print(type(error).__name__, error)


class S:
    __slots__ = ("x",)

    @functools.cached_property
    def once(self):
        return 1


for ask in (lambda: S().once, lambda: vars(S()), lambda: vars(1)):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)
