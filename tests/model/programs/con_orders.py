# Order of deaths in containers of every kind.
import collections
import types

class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

    def __hash__(self):
        return len(self.t)

    def __eq__(self, o):
        return self is o

    def __repr__(self):
        return "R" + self.t

Pair = collections.namedtuple("Pair", "left right")
def r(*t):
    return [R(x) for x in t]

print("deque")
d = collections.deque(r("a", "b", "c", "d"), maxlen=3)
d.appendleft(R("e"))
d.append(R("f"))
d.extend(r("g", "h"))
del d[1]
d.remove(d[0])
d.clear()
d = collections.deque(r("i", "j"))
del d
print("named tuple")
p = Pair(R("l"), R("r"))
q = p._replace(left=R("L"))
del p
print("first gone")
del q
print("ordered dict")
o = collections.OrderedDict()
o["k1"] = R("o1"); o["k2"] = R("o2"); o["k3"] = R("o3")
o.move_to_end("k1")
o.popitem(last=False)
del o
print("dict of list")
d = {R("k"): r("v1", "v2"), R("kk"): (R("t1"), R("t2"))}
d[R("kkk")] = {R("s")}
del d
print("dict overwritten keys")
d = dict.fromkeys("abc")
d["b"] = R("b")
d["a"] = R("a")
d["c"] = R("c")
d.pop("a")
d["a"] = R("a again")
d.update({"b": R("b2")})
d.update(z=R("z"), c=R("c2"))
del d
print("set")
s = set(r("x", "yy", "zzz"))
s.discard(None)
s &= set()
print("frozenset in tuple in list")
l = [(frozenset(r("f")), R("after")), {"in": R("dict")}, R("last")]
l.append(l.pop(0))
l.reverse()
l = l + [1]
l.clear()
print("mappingproxy")
mp = types.MappingProxyType({"a": R("proxied")})
del mp
print("simple namespace")
n = types.SimpleNamespace(b=R("nb"), a=R("na"))
n.c = R("nc")
del n.b
del n
print("chainmap")
c = collections.ChainMap({"a": R("first")}, {"a": R("second")})
c["b"] = R("b")
del c["a"]
c.maps.pop()
del c
print("userdict")
u = collections.UserDict(a=R("ua"))
u["b"] = R("ub")
del u
print("defaultdict")
dd = collections.defaultdict(list)
dd["x"].append(R("x0"))
dd["y"].append(R("y0"))
dd["x"].append(R("x1"))
dd.pop("y")
del dd
print("list methods")
l = r("0", "1", "2", "3")
l.insert(1, R("ins"))
l.pop(0)
l.pop()
l.remove(l[1])
l.extend(R(c) for c in "pq")
l += (R("plus"),)
l *= 1
m = l * 2
del l
print("copy keeps")
m[0:3] = []
print("half")
del m
print("dict views")
d = {"a": R("va"), "b": R("vb")}
v = d.values()
i = iter(v)
next(i)
del d
print("view keeps")
del v
print("iterator keeps")
del i
print("end")
