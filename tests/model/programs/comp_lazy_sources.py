class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def source():
    for i in range(3):
        yield T(i)
for t in (x for x in source()):
    print("see", t.n)
del t
print("--")
print([x.n for x in source()])
print("--")
g = (x for x in source())
a = next(g)
b = next(g)
print("two")
del g
print(a.n, b.n)
del a
a, *b = source()
print("unpacked")
del a
del b
print(list(map(lambda t: t.n, filter(lambda t: t.n, source()))))
