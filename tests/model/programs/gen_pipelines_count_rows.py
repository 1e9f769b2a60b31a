# Generators in a chain: each stage holds one item at a time.
import itertools


class Row:
    live = 0

    def __init__(self, n):
        self.n = n
        Row.live += 1

    def __del__(self):
        Row.live -= 1


def source(k):
    for i in range(k):
        yield Row(i)


def only_even(rows):
    for row in rows:
        if row.n % 2 == 0:
            yield row


def doubled(rows):
    for row in rows:
        yield row.n * 2


for v in doubled(only_even(source(6))):
    print(v, Row.live)
print("end", Row.live)
p = only_even(source(10))
a = next(p)
b = next(p)
print(a.n, b.n, Row.live)
del a
print(Row.live)
p.close()
print("closed", Row.live)
del b
print(Row.live)
batch = list(itertools.islice(source(9), 4))
print(len(batch), Row.live)
batch = [r.n for r in batch]
print(batch, Row.live)
left, right = itertools.tee(source(4))
print(next(left).n, next(left).n, Row.live)
print(next(right).n, Row.live)
del left
print(Row.live)
del right
print(Row.live)
for key, group in itertools.groupby(source(6), key=lambda r: r.n // 2):
    print(key, [r.n for r in group], Row.live)
print(Row.live)
del key, group
print(Row.live)
total = sum(r.n for r in source(5))
print(total, Row.live)
z = zip(source(3), source(2))
print([(x.n, y.n) for x, y in z], Row.live)
del z
print(Row.live)
m = map(lambda r: r, source(3))
first = next(m)
print(Row.live)
rest = list(m)
print(len(rest), Row.live)
del first, rest, m
print(max(source(4), key=lambda r: r.n).n, Row.live)
c = itertools.chain(source(2), source(2))
next(c)
print(Row.live)
del c
print(any(r.n == 1 for r in source(4)), Row.live)
