# What tee, groupby, zip_longest and cycle hold, and until when.
# family: modules

import enum, operator, itertools
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
class Color(enum.Enum):
    RED = 1
    GREEN = 2
class Fl(enum.IntFlag):
    A = 1
    B = 2
print(Color(1).name, Color["GREEN"].value, Fl.A | Fl.B == 3, list(Color))
it = itertools.chain([R(1)], (R(i) for i in (2, 3)))
for r in it: print("c", r.n)
del r
a, b = itertools.tee(R(i) for i in range(3))
next(a); x = next(a)
print("tee")
next(b)
print("b1")
del a
y = next(b)
print(x is y)
del x, y
del b
print("tee gone")
for k, g in itertools.groupby([R(1), R(1), R(2)], key=lambda r: r.n):
    print(k, len(list(g)))
del g
print("group")
z = list(itertools.islice((R(i) for i in itertools.count()), 1, 4))
print(len(z))
z = itertools.accumulate([1, 2, 3], operator.mul)
print(list(z))
print(list(itertools.product("ab", repeat=2))[:2], list(itertools.combinations(range(3), 2)))
for p in itertools.zip_longest([R("p")], [1, 2]):
    print(p[0] and p[0].n, p[1])
del p
get = operator.itemgetter("k")
print(get({"k": R("got")}).n)
print(operator.attrgetter("n")(R("attr")))
c = itertools.cycle([R("c1"), R("c2")])
for _, r in zip(range(3), c): print(r.n)
del c
print("cycle", r.n)
