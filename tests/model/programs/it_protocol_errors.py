# Iterators that fail, are exhausted, shared, or die in the middle of a loop.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return self.name
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return self
    def __next__(self):
        if self.n == 0: print("stop"); raise StopIteration
        self.n -= 1
        return D("i%d" % self.n)
    def __del__(self): print("iterator goes")
for x in It(2): print("use", x)
else: print("else", x)
del x
for x in It(3):
    print("break at", x); break
print("x", x); del x
try:
    for x in It(3):
        if x.name == "i1": raise KeyError(x.name)
except KeyError as e: print("caught", e)
print(x); del x
a, b = It(2)
print(a, b); del a, b
try: a, b = It(3)
except ValueError as e: print(e)
try: a, b, c = It(2)
except ValueError as e: print(e)
first, *rest = It(3)
print(first, rest); del first, rest
it = iter([D("l0"), D("l1")])
print(next(it), it.__length_hint__())
del it
print("list iterator gone")
class Old:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return D("old%d" % i)
print([o.name for o in Old(2)], D("zz") in Old(0))
def calls():
    calls.n += 1
    return D("call%d" % calls.n) if calls.n < 3 else None
calls.n = 0
for x in iter(calls, None): print("called", x)
del x
e = enumerate(It(2)); print(next(e)); del e
z = zip(It(1), [D("zip")])
for pair in z: print(pair)
print("zip over"); del pair, z
m = map(lambda d: D("m" + d.name), It(2))
print(next(m)); del m
f = filter(lambda d: d.name == "i0", It(2))
for d in f: print("kept", d)
del d, f
print(sum(1 for _ in It(2)), max(It(2), key=lambda d: d.name).name, any(d.name == "i1" for d in It(3)))
r = reversed([D("r0"), D("r1")]); print(next(r)); r = None
d = dict(a=D("da"), b=D("db"))
k = iter(d.items()); print(next(k)); d.clear()
try: next(k)
except RuntimeError as e: print(e)
del k
try: next(iter([]))
except StopIteration as e: print("stop", e.args)
print(next(iter([]), "default"))
s = iter("ab"); print(list(s), list(s))
class NoIter: pass
try: iter(NoIter())
except TypeError as e: print(e)
class BadIter:
    def __iter__(self): return 5
try: iter(BadIter())
except TypeError as e: print(e)
