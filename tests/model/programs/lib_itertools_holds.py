# What the iterators of itertools hold while they wait: no item that they gave away, and no source that has run dry.
# family: library
import itertools


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  free", self.n)

    def __repr__(self):
        return "T(%s)" % self.n

    def __add__(self, other):
        return T(self.n + other.n)


def some(*names):
    return (T(n) for n in names)


def show(title, box):
    print(title)
    it = box.pop()
    for item in it:
        print(" ", item)
        del item
        print("  dropped")
    del it
    print("  over")


for x, y in itertools.zip_longest([T("z4"), T("z5")], [T("z6")]):
    print(x, y)
del x, y
show("takewhile", [itertools.takewhile(lambda t: t.n < "c", some(*"abc"))])
show("dropwhile", [itertools.dropwhile(lambda t: t.n < "b", some(*"abc"))])
show("filterfalse", [itertools.filterfalse(lambda t: t.n == "b", some(*"abc"))])
show("compress", [itertools.compress(some(*"abc"), [1, 0, 1])])
show("starmap", [itertools.starmap(lambda a, b: a, zip(some(*"ab"), some(*"cd")))])
show("accumulate", [itertools.accumulate(some(*"abc"))])
show("islice", [itertools.islice(some(*"abcd"), 1, 3)])
print("end")
