# What iterators of itertools hold on to between two items.
import itertools, sys
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __repr__(s): return "T%s" % s.n
def ts(*ns):
    for n in ns: yield T(n)
for a, b in itertools.zip_longest(ts(1, 2), ts("a"), fillvalue=None): print(a, b)
del a, b
print("zl")
x, y = itertools.tee(ts(3, 4, 5))
print(next(x)); print("t"); next(y); print("u"); next(x); del x; print("v"); del y
for k, g in itertools.groupby(ts(1, 1, 2), key=lambda t: t.n): print(k, [sys.getrefcount(t) for t in g])
print(list(itertools.islice(ts(1, 2, 3, 4), 1, 3)))
c = itertools.cycle(ts(1, 2)); print(next(c), next(c), next(c)); del c
for p in itertools.pairwise(ts(7, 8, 9)) if sys.version_info >= (3, 10) else (): print(p)
print("pw")
for p in itertools.product(ts(1, 2), ts("x")): print(p)
del p
print(list(itertools.accumulate([1, 2, 3], lambda a, b: a * b)), list(itertools.chain.from_iterable([[1], [2]])))
print(list(itertools.compress(ts(1, 2, 3), [1, 0, 1])))
it = itertools.dropwhile(lambda t: t.n < 2, ts(1, 2, 3)); print(next(it)); del it
it = itertools.takewhile(lambda t: t.n < 2, ts(1, 2, 3)); print(list(it)); del it
print(list(itertools.starmap(lambda a, b: (a, b), [(T("s1"), 2)])))
print([c for c in itertools.combinations("abc", 2)], len(list(itertools.permutations(range(3)))))
r = itertools.repeat(T("rep"), 2); print(next(r)); del r
f = itertools.filterfalse(lambda t: t.n == 2, ts(1, 2, 3)); print([t.n for t in f])
e = enumerate(ts("e0", "e1"), 5); i, t = next(e); print(i, sys.getrefcount(t)); del e; del t
z = zip(ts("z1", "z2"), [1]); print(next(z)); print(next(z, "end")); del z
m = map(T, "mn"); print(next(m)); del m
print(list(reversed([T("r1")]))); print(sum((1 for _ in ts("q", "w")), 0), any(t.n == "y" for t in ts("x", "y", "z")))
