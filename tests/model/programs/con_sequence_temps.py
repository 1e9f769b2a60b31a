# needs 3.9
# Temporaries and items of sequences: in which order they go.
import sys
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __lt__(s, o): return s.n < o.n
    def __repr__(s): return "T%s" % s.n
l = [T(i) for i in range(5)]
l[1:3] = [T("s")]; print(l); del l[::2]; print(l)
l *= 2; print(sys.getrefcount(l[0])); l.clear(); print("c")
a, *b, c = [T("u%d" % i) for i in range(4)]; print(a, b, c); del b; a = c = None
l = [T(3), T(1), T(2)]; l.sort(); print(l); l.sort(key=lambda t: -t.n); print(sorted(l, reverse=True))
l.insert(0, T("ins")); l.extend(x for x in [T("e1"), T("e2")]); print(l.pop(), l.pop(0)); del l
t = (T("t1"),) + (T("t2"),); print(t); t = t[:1]; print("sliced"); del t
x = [T("in")] * 3; print(len(x)); x[0] = None; x[1] = None; print("two"); x[2] = None
d = {"a": T("da")}; d["a"] = T("db"); print(d); d |= {"b": T("dc")} if sys.version_info >= (3, 9) else d; e = dict(d, z=T("dz")); del d; print(sorted(e)); del e
s = {T("sa")}; s.pop(); print("s"); z = [*[T("z")], *(1, 2)]; print(z); del z
n = [[T("n")]]; m = n[:]; n = None; print("n"); m[0].clear(); print("m")
q = [T(i) for i in range(3)]
for i in q:
    q.remove(i) if i.n == 1 else None
    print(i)
del i, q
r = [T("r0"), T("r1")]; r[0], r[1] = r[1], r[0]; print(r); r.reverse(); print(r); r[:] = []; print("r")
print(min([T(5), T(4)]), max(T(1), T(2)))
k = [T("k")]; k += k; print(len(k)); k = k + k; print(len(k)); del k[1:]; print(len(k)); del k
f = list(filter(None, [T("f"), 0])); print(f); f = tuple(f); print("tuple"); f = None
g = [T("g0"), T("g1")]; it = iter(g); next(it); g.clear(); print(next(it, "done")); del it
h = str(T("h")) + repr(T("i")); print(h, "%s" % T("j"), "{}".format(T("k")), f"{T('l')!r:>5}")
print([T("cmp")] == [T("cmp")], T("in") in [1, 2])
