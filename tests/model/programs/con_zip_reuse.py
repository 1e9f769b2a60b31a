# A row that only the iterator holds is filled anew; one that is kept is not.
# family: containers

import itertools

class R:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("-", self.n)

rows = itertools.zip_longest((R(i) for i in range(3)), (R(i) for i in "ab"), fillvalue=None)
for row in rows:
    print("row", row[0].n)
print("last", row[1])
del rows
print("gone")
del row
kept = []
for row in itertools.zip_longest([R("x"), R("y")], [1]):
    kept.append(row)
del row
kept.pop()
print("popped")
kept.clear()
for a, b in itertools.zip_longest((R(i) for i in range(2)), "p"):
    print("pair", a.n, b)
print("end")
for a, b in zip((R(i) for i in range(5, 7)), "qr"):
    print("pair", a.n, b)
a = None
one, two = itertools.tee(R(i) for i in range(60))
for _ in range(58):
    next(one)
del _
print("read")
for n in range(58):
    next(two)
print("both")
del one
print("one")
del two
print("two")
