class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make():
    for i in range(3):
        t = T(i)
        yield t
        print("back", i)
def twice(items):
    for x in items:
        yield x, x
for a, b in twice(make()):
    print(a.n, b is a)
print("loop over")
del a
print("a")
del b
for i, t in enumerate(make()):
    if i: break
print("broke", t.n)
del t
for t in zip(make(), "xy"):
    print(t[1])
