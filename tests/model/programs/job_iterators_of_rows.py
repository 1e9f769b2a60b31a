# Iterators of all kinds over rows that tell when they go.
import gc
import itertools
import weakref
from functools import reduce, lru_cache, partial, total_ordering, singledispatch

gc.disable()


@total_ordering
class Row:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n

    def __hash__(self):
        return self.n

    def __add__(self, o):
        return Row(self.n + (o.n if isinstance(o, Row) else o))

    __radd__ = __add__

    def __del__(self):
        print("-%d" % self.n, end=" ")

    def __repr__(self):
        return "R%d" % self.n


def rows(*n):
    return [Row(i) for i in n]


def say(*a):
    print()
    print("#", *a)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return Row(self.n)

    def __length_hint__(self):
        return self.n


for r in Countdown(3):
    say("loop", r)
del r
say("list", list(Countdown(2)))
say("sum", sum(rows(1, 2, 3)))
say("reduce", reduce(lambda a, b: a + b, rows(1, 2, 3), 10))
say("max", max(rows(3, 5, 4)), min(iter(rows(3, 5, 4))))
say("sorted", sorted(rows(3, 1, 2), reverse=True))
for a, b in zip(rows(1, 2), rows(3, 4, 5)):
    say("zip", a, b)
del a, b
say("zip over")
for i, r in enumerate(reversed(rows(1, 2))):
    say("enum", i, r)
del i, r
say("map", list(map(lambda a, b: a + b, rows(1, 2), rows(10, 20))))
say("filter", [r.n for r in filter(lambda r: r.n % 2, rows(1, 2, 3))])
it = iter(rows(1, 2, 3))
say("first", next(it))
say("rest", [*it])
say("end", next(it, "nothing"))
del it
say("deleted")
a, *b = rows(1, 2, 3)
say(a, b)
b, a = a, b[0]
say(a, b)
del a, b
say("unpacked")
g = (r for r in rows(1, 2, 3) if r.n != 2)
say(next(g))
g.close()
say("closed")
del g
say("deleted")
t = itertools.tee(Countdown(3), 2)
say("tee", next(t[0]), next(t[0]), next(t[1]))
del t
say("tee gone")
say("chain", [r.n for r in itertools.chain(rows(1), rows(2))])
say("groups")
for k, grp in itertools.groupby(rows(1, 1, 2, 3, 3), key=lambda r: r.n // 2):
    say(k, [r.n for r in grp])
del k, grp
say("groups over")
c = itertools.cycle(rows(1, 2))
say("cycle", [next(c).n for _ in range(5)])
del c
say("cycle gone", list(itertools.starmap(lambda a, b: a.n * b, [(Row(2), 3)])))
s = itertools.islice(Countdown(5), 1, 4, 2)
say("slice", list(s))
del s
say("slice gone", [len(p) for p in itertools.permutations(rows(1, 2), 2)])


@lru_cache(maxsize=2)
def cached(r, k=0):
    return Row(r.n * 10)


say("cached", cached(Row(1)), cached(Row(1)), cached(Row(2)), cached(Row(3)))
say(cached.cache_info())
cached.cache_clear()
say("cleared")


@singledispatch
def kind(x):
    return "other"


@kind.register(Row)
def _(x):
    return "row"


@kind.register(int)
def _(x):
    return "int"


say(kind(Row(1)), kind(2), kind("x"), kind(True))
p = partial(max, Row(5), key=lambda r: r.n)
say(p(Row(3)), p(Row(8)))
del p
say("partial gone")
d = {r: r for r in rows(1, 2, 1)}
say(d, len(d))
d[Row(2)] = None
say("replaced")
k = next(iter(d))
del d
say(k)
del k
x = [Row(i) for i in range(4)]
x[1:3] = []
say("sliced", x)
x *= 2
x.remove(Row(3))
say("removed", x)
x.sort(key=lambda r: -r.n)
x.insert(1, Row(9))
x.extend(rows(7))
say(x, x.index(Row(7)), x.count(Row(0)))
del x[::2]
say(x)
x.reverse()
w = weakref.ref(x.pop())
say(w() is None)
