class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make(t):
    class Local:
        def get(self): return t
        def kind(self): return __class__
    return Local
k = make(T("captured"))
o = k()
print(o.get().n, o.kind() is k)
del k
print("instance keeps the class")
del o
import gc
print(gc.collect() > 0)
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
s = counter(); s(); print(s(), s.__closure__[0].cell_contents)
def loop():
    fs = []
    for t in (T(1), T(2)):
        fs.append(lambda: t.n)
    return fs
a, b = loop()
print(a(), b())
del a
print("one left")
del b
