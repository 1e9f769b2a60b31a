# Counts of an object that unusual things hold.
import sys
import functools
import collections
import itertools
import operator

class Base:
    pass

class Slim:
    __slots__ = ("a", "b", "__weakref__")

def show(label, x):
    print("%s: %d" % (label, sys.getrefcount(x)))

x = object()
show("start", x)
s = slice(x, x, x)
show("slice of three", x)
del s
p = functools.partial(print, x, key=x)
show("partial", x)
q = functools.partial(p, x)
show("partial of a partial", x)
del p
show("first partial gone", x)
del q
m = map(abs, [x])
show("map over a list", x)
del m
z = zip([x], (x,))
show("zip", x)
del z
e = enumerate([x, x])
show("enumerate", x)
next(e)
show("enumerate after next", x)
t = next(e)
show("enumerate pair kept", x)
del t, e
d = collections.deque([x, x, x])
show("deque", x)
d.rotate(1)
d.popleft()
show("deque popped", x)
d.clear()
show("deque cleared", x)
c = collections.Counter([x, x])
show("counter", x)
del c
o = Slim()
o.a = o.b = x
show("slots", x)
o.a = None
show("one slot", x)
del o
pr = property(x, x)
show("property", x)
del pr
sm = staticmethod(x)
show("staticmethod", x)
cm = classmethod(x)
show("classmethod", x)
del sm, cm
dd = collections.defaultdict(lambda: x)
a = dd[1], dd[2]
show("defaultdict and tuple", x)
del a
show("defaultdict", x)
del dd
ch = itertools.chain([x], [x])
show("chain", x)
next(ch)
show("chain next", x)
del ch
r = itertools.repeat(x)
show("repeat", x)
del r
it = iter([x, x])
show("iter", x)
next(it)
show("iter next", x)
del it
fs = frozenset([x])
show("frozenset", x)
gs = fs | {x}
show("union", x)
del fs, gs
show("end", x)
ns = {"x": x, x: x}
show("dict key and value", x)
ns2 = dict(ns)
show("dict copied", x)
ns2.update(ns)
show("updated", x)
ns.clear(); ns2.clear()
show("cleared", x)
lst = [x] * 5 + [x][:] + [x, x][1:]
show("list arithmetic", x)
lst *= 2
show("list doubled", x)
lst[::2] = [None] * 7
show("every second replaced", x)
tup = tuple(lst)
show("tuple of it", x)
del lst, tup
getter = operator.attrgetter("a")
f = lambda a, b=x, *, k=x: a
show("defaults", x)
f.extra = x
show("function attribute", x)
del f
show("end", x)
