from collections import namedtuple, deque, OrderedDict, defaultdict, Counter, ChainMap, UserDict, UserList
import typing, sys
P = namedtuple("P", "x y")
p = P(1, 2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), P._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)), len(p), list(p), p + (3,))
x, y = p
print(x, y, isinstance(p, tuple), P.__name__, P._fields, type(p).__mro__[1].__name__)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: setattr(p, "x", 1), lambda: P._make([1]), lambda: p._replace(q=1), lambda: namedtuple("B", "class x"), lambda: namedtuple("B", "x x"), lambda: namedtuple("B", "_x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
D = namedtuple("D", ["a", "b", "c"], defaults=[8, 9])
print(D(1), D._field_defaults, namedtuple("R", "a class a", rename=True)._fields)
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
q = P(T(1), T(2)); del q
q = P(x=T(3), y=T(4)); r = q._replace(x=None); print("."); del q; print("."); del r
class N(typing.NamedTuple):
    a: int
    b: str = "z"
    def m(self): return self.a
print(N(1), N(1).m(), N._fields, N(1, "q")._asdict())
class Sub(P):
    __slots__ = ()
    def total(self): return self.x + self.y
print(Sub(1, 2), Sub(1, 2).total(), Sub(1, 2)._replace(y=9))
d = deque([1, 2, 3], maxlen=3)
d.append(4); print(d, d.maxlen); d.appendleft(0); print(d); d.rotate(1); print(d, d[0], d[-1], len(d), 4 in d)
d.extend([7, 8]); d.extendleft([5]); print(d, d.popleft(), d.pop(), d, d.index(7) if 7 in d else None, d.count(7))
e = deque("abc"); e.insert(1, "z"); e.remove("b"); e.reverse(); print(e, e.copy() == e, e + deque("q"), e * 2, list(reversed(e)), e == deque("cza"), e < deque("d")); e.clear(); print(e, bool(e))
for f in (lambda: e.pop(), lambda: e.popleft(), lambda: e[5], lambda: e.remove(1), lambda: deque(5), lambda: deque([], -1), lambda: deque([1]).index(2), lambda: hash(e), lambda: deque([1], 1).insert(0, 1)):
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)
e = deque([T(1), T(2), T(3)]); e.popleft(); print("."); e.pop(); print("."); e.append(T(4)); del e
e = deque(maxlen=2); e.append(T(1)); e.append(T(2)); e.append(T(3)); print("."); e.appendleft(T(4)); print("."); e.clear(); print("cleared")
e = deque([T(1), T(2), T(3)]); del e[1]; e[0] = T(9); print("."); e.rotate(1); del e
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o, list(o)); o.move_to_end("c", last=False); print(list(o.items()), o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(OrderedDict(a=1, b=2))))
o = OrderedDict([(1, T("o1")), (2, T("o2")), (3, T("o3"))]); o.move_to_end(1); print("moved"); del o
o = OrderedDict([(1, T("o1")), (2, T("o2"))]); o[1] = T("o3"); o.clear(); print("c")
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dd, dd.get("q"), "q" in dd, dd.default_factory, sorted(dd.items()))
dd = defaultdict(lambda: T("made")); dd["x"]; dd["x"]; del dd["x"]; print("."); dd["y"]; dd.clear()
try:
    defaultdict(None)["k"]
except KeyError as ex:
    print("KE", ex)
c = Counter("abracadabra"); print(c, c["a"], c["zz"], c.most_common(2), sum(c.values()), sorted(c.elements())[:3], c + Counter("aa"), c - Counter("aaa"), c & Counter("ab"), c | Counter("zz"))
c.update("aaa"); c.subtract({"a": 1}); c["new"] += 1; del c["b"]; print(c, c == Counter(dict(c)), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m["a"], m["b"], dict(m), len(m), m.maps, list(m), "b" in m, m.get("z", 9), m.new_child({"a": 0})["a"], m.parents["a"]); m["c"] = 5; print(m.maps[0]); del m["a"]; print(m["a"])
try:
    m["zz"]
except KeyError as ex:
    print("KE", ex)
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = UD(a=1); u["b"] = 2; print(u, dict(u), len(u), "a" in u, u.data, u.get("b"), list(u))
ul = UserList([1, 2]); ul.append(3); print(ul, ul[0], len(ul), ul + [4], ul.data)
