# Mixins of the abstract collections: what they answer, and when what passes through them dies.
# family: library
import collections.abc as c
import numbers
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("  -", s.n)
    def __eq__(s, o): return s.n == getattr(o, "n", None)
    def __hash__(s): return hash(s.n) if isinstance(s.n, int) else 1
    def __repr__(s): return "T(%r)" % s.n
class S(c.Sequence):
    def __init__(s, *a): s.a = list(a)
    def __len__(s): return len(s.a)
    def __getitem__(s, i): return s.a[i]
class M(S, c.MutableSequence):
    def __setitem__(s, i, v): s.a[i] = v
    def __delitem__(s, i): del s.a[i]
    def insert(s, i, v): s.a.insert(i, v)
class MS(c.MutableSet):
    def __init__(s, it=()): s.s = []; [s.add(i) for i in it]
    def __contains__(s, x): return x in s.s
    def __iter__(s): return iter(s.s)
    def __len__(s): return len(s.s)
    def add(s, v):
        if v not in s.s: s.s.append(v)
    def discard(s, v):
        if v in s.s: s.s.remove(v)
class D(c.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): return s.d[k]
    def __setitem__(s, k, v): s.d[k] = v
    def __delitem__(s, k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
for k in (c.Sequence, c.MutableSet, c.Mapping, c.Iterator, c.Generator, c.Hashable, numbers.Complex):
    try: k()
    except TypeError as e: print(str(e)[:48])
s = S(T(1), T(2), T(1))
print(s.index(T(2)), s.count(T(1)), T(2) in s, list(reversed(s)))
for x in s:
    print("x", x); break
it = iter(s); next(it); s.a.clear(); print("cleared"); del x; print("x gone"); del it; print("it gone")
m = M(T("a"), T("b"), T("c")); m.reverse(); print(m.a); m.pop(); print("popped"); m.remove(T("b")); print("rem"); m += [T("d")]; m.extend(m); print(m.a); m.clear(); print("clear", len(m))
try: m.index(T(9))
except ValueError: print("ve")
a = MS([T(1), T(2)]); b = MS([T(2), T(3)])
print(sorted(x.n for x in a & b), sorted(x.n for x in a | b), sorted(x.n for x in a - b), sorted(x.n for x in a ^ b), a <= b, a == b, a < a | b, a.isdisjoint(b), a != b, a >= a & b)
a |= b; print(len(a)); a &= b; print(len(a)); a -= b; print(len(a)); a ^= b if hasattr(a, "__ixor__") else b; print(len(a))
p = b.pop(); print(p); del p; b.clear(); print("b")
try: b.pop()
except KeyError as e: print("ke", e)
try: b.remove(T(5))
except KeyError as e: print("ke2")
d = D(); d["x"] = T("dx"); d.update(y=T("dy")); print(d.get("z"), "x" in d, len(d.items()), list(d.keys()), T("dx") in d.values(), ("x", T("dx")) in d.items(), d == {"x": T("dx"), "y": T("dy")}, d.keys() & {"x"})
d.pop("x"); print("pop"); d.popitem(); print("popitem"); d.setdefault("q", T("q")); d.clear(); print("end")
class G(c.Generator):
    def send(self, v): return T("sent")
    def throw(self, *a): return c.Generator.throw(self, *a)
g = G(); print(next(g)); g.close(); print(isinstance(g, c.Iterator), isinstance((x for x in ()), c.Generator), issubclass(list, c.MutableSequence), isinstance({}, c.Mapping), issubclass(int, c.Hashable), isinstance([], c.Hashable), callable(g), isinstance(len, c.Callable), isinstance(3, numbers.Integral), isinstance(3.0, numbers.Real), issubclass(bool, numbers.Rational), isinstance(1j, numbers.Real))
class No:
    __iter__ = None
class Yes:
    def __iter__(s): return iter(())
    def __len__(s): return 0
    def __contains__(s, x): return False
print(isinstance(No(), c.Iterable), isinstance(Yes(), c.Collection), issubclass(Yes, c.Sized), isinstance(Yes(), c.Sequence))
del a, s, m, d, g
