# deque, namedtuple, defaultdict, Counter and their like hold and free items.
from collections import deque, namedtuple, defaultdict, OrderedDict, Counter, ChainMap
class V:
    def __init__(self, t): self.t = t
    def __del__(self): print("  free", self.t)
    def __repr__(self): return "V" + self.t
q = deque([V("1"), V("2"), V("3")], maxlen=3)
q.append(V("4"))
print(q)
q.appendleft(V("0"))
print(q.popleft(), len(q))
q.rotate(1)
print(list(q))
q.extend([V("5")])
q.clear()
print("deque cleared")
P = namedtuple("P", "x y")
p = P(V("px"), V("py"))
print(p, p.x, p._fields, p._asdict())
p2 = p._replace(x=V("px2"))
del p
print("p gone")
x, y = p2
del p2, x, y
print("p2 gone")
dd = defaultdict(list)
dd["a"].append(V("dd"))
print(dd["a"], len(dd), dd["zz"])
del dd["a"]
print(dd)
od = OrderedDict([("a", V("oa")), ("b", V("ob"))])
od.move_to_end("a")
print(list(od), od)
print(od.popitem(last=False)[0])
od.clear()
c = Counter("abracadabra")
print(c.most_common(2), c["z"], sum(c.values()))
c.update("aa")
print(c["a"], sorted(c.elements())[:3])
print(Counter(a=1) + Counter(a=2, b=1))
print(c)
cm = ChainMap({"a": V("cm")}, {"b": 1})
print(cm["a"], cm["b"])
del cm
print("end")
