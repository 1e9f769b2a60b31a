# Iterators by hand: who is alive while a loop runs, and after break.
class It:
    def __init__(self, n, tag):
        self.n, self.tag = n, tag

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration(self.tag)
        self.n -= 1
        return Item(self.n)

    def __del__(self):
        print("  it", self.tag)


class Item:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  item", self.n)


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return Item(100 + i)

    def __del__(self):
        print("  seq")


for x in It(2, "for"):
    print("body", x.n)
print("after for")
del x
for x in It(3, "break"):
    break
print("after break")
del x
for x in Seq():
    print("seq body", x.n)
else:
    print("else")
del x
a, b = It(2, "unpack")
print("unpacked", a.n, b.n)
del a, b
first, *rest = Seq()
print("starred", len(rest))
del first, rest
try:
    a, b, c = It(2, "short")
except ValueError as e:
    print(e)
print(sum(i.n for i in It(3, "sum")))
print([i.n for i in reversed(Seq())])
it = iter(Seq())
print(next(it).n)
del it
print("iterator dropped")
it = iter(lambda: Item(7), None)
print(next(it).n)
print(100 in [i.n for i in Seq()])
e = enumerate(It(2, "enum"))
i, v = next(e)
del e
print("enum dropped", i, v.n)
del v
print(next(It(0, "default"), "default"))
z = dict(zip("ab", It(2, "dict")))
print(sorted(z))
z.pop("a")
print("popped")
del z
print(list(map(lambda i: i.n, filter(lambda i: i.n, It(3, "filter")))))
