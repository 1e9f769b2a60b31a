# Pipelines of generators, stopped early in every way.
import itertools, contextlib
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return self.name
def read(n):
    try:
        for i in range(n):
            row = D("row%d" % i)
            yield row
    finally: print("read closed")
def clean(rows):
    try:
        for row in rows:
            if row.name != "row1": yield D("clean " + row.name)
    finally: print("clean closed")
def batch(rows, n):
    buf = []
    for row in rows:
        buf.append(row)
        if len(buf) == n:
            yield buf
            buf = []
    if buf: yield buf
for b in batch(clean(read(5)), 2):
    print("batch", b)
    break
print("left loop")
del b
for b in batch(clean(read(3)), 2): print(b)
print("exhausted"); del b
p = clean(read(3)); print(next(p)); del p; print("pipeline dropped")
with contextlib.closing(read(3)) as r:
    print(next(r))
del r
t1, t2 = itertools.tee(read(3)); print(next(t1), next(t2), next(t1)); del t1; print("one tee"); del t2
print(list(itertools.islice(read(10), 2)))
for a, b in zip(read(2), read(3)): print(a, b)
del a, b
g = itertools.groupby(read(3), key=lambda d: d.name == "row2")
for k, grp in g: print(k, [x.name for x in grp])
del g, grp
c = itertools.chain(read(1), read(1)); print(next(c)); print(next(c)); print(next(c, None)); del c
print(list(itertools.takewhile(lambda d: d.name != "row1", read(3))))
print(list(itertools.chain.from_iterable([[D("x")], [D("y")]])))
cy = itertools.cycle([D("c0"), D("c1")]); print([next(cy) for _ in range(3)]); del cy
print([x for x in itertools.starmap(lambda a, b: D(a.name + b), [(D("s"), "1")])])
acc = itertools.accumulate(read(2), lambda a, b: D("acc")); print(list(acc))
def two_way():
    got = None
    while True:
        got = yield got and D("echo " + got.name)
        if got is None: return D("value")
w = two_way(); next(w); print(w.send(D("in")))
try: w.send(None)
except StopIteration as e: print("returned", e.value)
print("handler over")
def outer():
    v = yield from inner()
    print("inner gave", v)
    yield v
def inner():
    yield D("from inner")
    return D("inner value")
o = outer(); print(next(o)); print(next(o)); o.close(); print("closed")
def stop_inside():
    yield D("before")
    next(iter(()))
try: list(stop_inside())
except RuntimeError as e: print(e, type(e.__cause__).__name__)
