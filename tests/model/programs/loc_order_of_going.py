# In which order the variables of a function go, by the way it ends.
# family: locals
import gc
import sys


class R:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("-", self.n)


def plain(a, b):
    c = R("c")
    d = R("d")


plain(R("a"), R("b"))
print("by return")


def cells(a, b):
    c = R("c")
    d = R("d")

    def inner():
        return b, d
    e = R("e")


cells(R("a"), R("b"))
print("with cells")


def fails(a):
    b = R("b")
    for i in [R("i"), R("j")]:
        for k in (R("k"),):
            c = [R("t"), R("u"), 1 // 0]


try:
    fails(R("a"))
except ZeroDivisionError:
    print("caught")
print("by an error")


def rows(a):
    b = R("b")
    for x in [R("x"), R("y")]:
        yield x
        d = R("d" + x.n)


for _ in rows(R("a")):
    print("row")
print("exhausted")
g = rows(R("a"))
next(g)
g.close()
print("closed")
g = rows(R("a"))
next(g)
del g
print("dropped")
g = rows(R("a"))
next(g)
h = [g]
h.append(h)
del g, h
gc.collect()
print("collected")


def kept(a):
    b = R("b")
    c = R("c")
    return sys._getframe()


f = kept(R("a"))
print("frame kept")
f.clear()
print("cleared")
del f
f = kept(R("a"))
del f
print("frame gone")


def circle(a):
    b = R("b")
    me = sys._getframe()
    c = R("c")


circle(R("a"))
print("in a circle")
gc.collect()
print("circle gone")


def caught():
    a = R("a")
    try:
        b = R("b")
        raise KeyError(R("arg"))
    except KeyError as e:
        keep = e
        c = R("c")
    return keep


e = caught()
print("error kept")
del e
print("error gone")


class K:
    def __init__(self, a, b):
        self.a = a
        c = R("in init")
        d = R("d")


K(R("a"), R("b"))
print("instance gone")
print(len([(x, y) for x in (R("p"),) for y in [R("q")]]))
print(sum(1 for x in [R("p"), R("q")] if x))


def star(*args, **kw):
    last = R("last")


star(R(1), R(2), z=R(3))
star(*[R(1), R(2)], **{"z": R(3)})
print("end")

