# Graphs: parents, children, weak back links, cycles found and broken, memo tables.
import gc
import weakref

gc.disable()
gc.collect()


class Vertex(object):
    __slots__ = ["name", "out", "_back", "__weakref__", "data"]
    made = []

    def __init__(self, name, data=None):
        self.name, self.data, self.out, self._back = name, data, {}, weakref.WeakSet()
        Vertex.made.append(weakref.ref(self, lambda r: gone.append(name)))

    def link(self, other, weight=1):
        self.out[other.name] = (other, weight)
        other._back.add(self)
        return other

    @property
    def back(self):
        return sorted(v.name for v in self._back)

    def __repr__(self):
        return "<%s>" % self.name


gone = []


def build(names):
    vs = {n: Vertex(n) for n in names}
    for a, b in zip(names, names[1:]):
        vs[a].link(vs[b], ord(b) - ord(a))
    return vs


def paths(v, goal, seen=()):
    if v.name == goal:
        yield seen + (v.name,)
        return
    for name, (other, _) in v.out.items():
        if name not in seen:
            yield from paths(other, goal, seen + (v.name,))


def shortest(start, goal):
    import heapq
    heap, done = [(0, start.name, start)], {}
    while heap:
        cost, name, v = heapq.heappop(heap)
        if name in done:
            continue
        done[name] = cost
        if name == goal:
            return cost, len(heap)
        for n, (other, w) in v.out.items():
            heapq.heappush(heap, (cost + w, n, other))
    return None


vs = build("abcdef")
vs["a"].link(vs["d"], 10)
vs["b"].link(vs["e"], 1)
print(vs["d"].back, list(paths(vs["a"], "f")))
print(shortest(vs["a"], "f"), shortest(vs["f"], "a"))
root = vs["a"]
del vs
print("gone", gone)
del root.out["b"]
print("gone", gone)
root.out.clear()
print("gone", gone)
ring = build("xyz")
ring["z"].link(ring["x"])
first = ring.pop("x")
ring.clear()
print(first.out["y"][0].out["z"][0].out, first.back)
del first, ring
print("gone", gone)
print(gc.collect(), sorted(gone))
gone.clear()


class Tree:
    def __init__(self, value, parent=None):
        self.value, self.parent, self.kids = value, parent, []
        if parent is not None:
            parent.kids.append(self)

    def __iter__(self):
        yield self
        for k in self.kids:
            yield from k

    def __len__(self):
        return 1 + sum(map(len, self.kids))

    def cut(self):
        self.parent.kids.remove(self)
        self.parent = None

    def __del__(self):
        print("tree", self.value)


t = Tree(0)
for i in range(1, 7):
    Tree(i, next(x for x in t if len(x.kids) < 2))
print(len(t), [x.value for x in t])
sub = t.kids[0]
sub.cut()
print(len(t), len(sub))
del t
print("top dropped")
gc.collect()
print("top collected")
memo = {}


def depth(n):
    if id(n) not in memo:
        memo[id(n)] = n, 1 + max(map(depth, n.kids), default=0)
    return memo[id(n)][1]


print(depth(sub), len(memo))
for k in list(sub):
    k.parent = None
del k
print("parents cut", len(memo))
sub = None
memo.popitem()
print("one popped")
memo.clear()
print("end", gc.collect())
