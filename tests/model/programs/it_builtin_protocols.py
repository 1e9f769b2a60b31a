class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return T(self.n)
    def __length_hint__(self):
        print("hint")
        return 2
    def __del__(self): print("iterator dies")
print(len(list(It(2))))
a, *b = It(3)
print(a, b)
del a, b
m = map(lambda t: (t.n, t), It(2))
print(next(m))
del m
f = filter(lambda t: t.n == 0, It(3))
print(next(f))
f = None
z = zip(It(2), It(1))
for x, y in z:
    print(x, y)
print("zipped", next(z, None))
del x, y, z
for i, t in enumerate(It(2)):
    print(i, t)
del t
class S:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return T("s%d" % i)
    def __del__(self): print("S dies")
for t in reversed(S()):
    print(t)
del t
print([x.n for x in S()])
calls = []
def c():
    calls.append(T(len(calls)))
    return len(calls)
for n in iter(c, 3):
    print("n", n)
calls.clear()
print(any(t.n == 1 for t in It(3)))
print(all(map(lambda t: t.n, It(2))))
print(sum((t.n for t in It(3)), 10))
print(dict((t.n, t) for t in It(2)))
print(set(type(t).__name__ for t in It(2)))
print(T("in") in It(1))
x, y = It(2)
try:
    x, y, z = It(2)
except ValueError as e:
    print(e)
print(x, y)
print(*It(2), sep="|")
del x
print("end")
