import operator, bisect, heapq, random
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"K{self.v}"
    def __del__(self): gone.append(self.v)
gone = []
ks = [K(v) for v in (3, 1, 2)]
print(sorted(ks), sorted(ks, reverse=True), ks); ks.sort(); print(ks, min(ks), max(ks)); del ks[0]; print(gone); ks = None; print(sorted(gone))
people = [("bob", 30), ("al", 25), ("cy", 30)]
print(sorted(people, key=lambda p: (-p[1], p[0])), sorted(people, key=operator.itemgetter(1)), max(people, key=lambda p: p[1]), sorted("bAc", key=str.lower))
print(sorted([3, 1, 2], key=lambda x: -x), sorted([True, False, 2]), sorted({"b": 1, "a": 2}.items()), list(reversed([1, 2])), sorted([(1, "b"), (1, "a")]), sorted(["10", "9"], key=int))
try: sorted([1, "a"])
except TypeError as e: print(e)
lst = [1, 3, 5]; bisect.insort(lst, 4); print(lst, bisect.bisect_left(lst, 3), bisect.bisect(lst, 3), bisect.bisect_right([1, 1, 1], 1))
h = [5, 2, 8, 1]; heapq.heapify(h); heapq.heappush(h, 0); print(h, [heapq.heappop(h) for _ in range(len(h))], heapq.nlargest(2, [1, 9, 4]), heapq.nsmallest(2, people, key=lambda p: p[1]), list(heapq.merge([1, 4], [2, 3])), heapq.heapreplace([1, 2], 5), heapq.heappushpop([3], 1))
def keyed(x): print("key", x); return x
print(sorted([2, 1], key=keyed))
stable = [(1, "a"), (0, "b"), (1, "c"), (0, "d")]; stable.sort(key=lambda t: t[0]); print(stable)
try:
    l = [3, 2, 1]; l.sort(key=lambda x: l.append(x) or x)
except ValueError as e: print(e)
rnd = random.Random(42); print([rnd.randint(1, 6) for _ in range(5)], rnd.choice("abc"), round(rnd.random(), 6)); x = list(range(6)); rnd.shuffle(x); print(x, rnd.sample(range(10), 3))
random.seed("text"); print(random.randint(0, 99), random.random() < 1); random.seed(7); print(random.randrange(100), random.uniform(1, 2), random.gauss(0, 1))
print(any(x > 2 for x in [1, 3]), all([]), sum([0.1] * 3), sum([[1], [2]], []), min(3, 1), max("b", "a", key=ord), list(map(operator.add, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), list(enumerate("ab", 1)), abs(-3), pow(2, 5, 7))
