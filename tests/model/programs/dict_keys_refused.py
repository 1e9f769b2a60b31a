# Keys with one hash, and keys that have none.
class K:
    def __init__(s, n): s.n = n
    def __hash__(s): return 7
    def __eq__(s, o): print("eq", s.n, o.n); return s.n == o.n
    def __del__(s): print("del", s.n)
d = {K(1): K("v1"), K(2): K("v2")}
d[K(1)] = K("v1b")
print(len(d))
d.pop(K(2))
print("popped")
d.setdefault(K(1), K("unused"))
s = {K(3), K(3)}
s.discard(K(3)); print(len(s))
d.update({K(1): 5})
print("updated")
x = d | {K(9): 1} if hasattr(d, "__or__") else dict(d)
d.clear(); print("cleared")
del x
print(dict.fromkeys([K(4), K(4)], 0).popitem()[1])
f = frozenset([K(5)]); print(K(5) in f); del f
l = [K(6), K(7)]; l.remove(K(7)); print(l.index(K(6)), l.count(K(6)))
del l[:]
print("end")
class Ev:
    def __hash__(s): raise TypeError("unhashable Ev")
try: {Ev(): 1}
except TypeError as e: print(e)
try: d[[]] = K("lost")
except TypeError as e: print(e)
print("lost")
