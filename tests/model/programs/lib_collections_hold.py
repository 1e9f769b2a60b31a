# collections: deque with maxlen, Counter, ChainMap, UserDict, defaultdict.
import collections
import gc
import weakref

gc.disable()


class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "V%d" % self.n

    def __del__(self):
        print("  v", self.n)


d = collections.deque(maxlen=2)
for i in range(4):
    d.append(V(i))
print(d)
d.appendleft(V(9))
print("left", d)
d.rotate(1)
d.pop()
print(len(d))
d.clear()
dd = collections.defaultdict(list)
dd["a"].append(V(10))
dd["b"].append(V(11))
print(sorted(dd))
del dd["a"]
print("a gone")
dd.default_factory = None
try:
    dd["zz"]
except KeyError as e:
    print("KeyError", e)
dd = None
cm = collections.ChainMap({"x": V(20)}, {"x": V(21), "y": V(22)})
print(cm["x"], cm["y"], len(cm))
del cm["x"]
print(cm["x"])
child = cm.new_child({"x": V(23)})
print(child["x"])
del child
cm = None


class Reg(collections.UserDict):
    def __setitem__(self, key, value):
        print("  set", key)
        super().__setitem__(key, value)


r = Reg(a=V(30))
r["b"] = V(31)
r["a"] = V(32)
print(sorted(r), "a" in r)
del r
P = collections.namedtuple("P", "x y")
p = P(V(40), V(41))
q = p._replace(x=V(42))
del p
print(q)
x, y = q
del q
print("unpacked")
del x
del y
c = collections.Counter("abca")
print(c.most_common(1), c["zz"])
o = collections.OrderedDict.fromkeys("ab")
o["a"] = V(50)
o["b"] = V(51)
print(o.popitem(last=False))
it = iter(o)
del o
print("only iterator")
del it
u = collections.UserList([V(60)])
w = weakref.ref(u)
u.append(u)
del u
print(w() is None)
gc.collect()
print(w() is None)
