# Slices, merges and sorting replace items: each goes when its place does.
# family: containers

class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n, end=" ")
    def __repr__(self): return "R%s" % self.n
    def __eq__(self, o): return isinstance(o, R) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
def line(s): print("|", s)
l = [R(i) for i in range(8)]
l[2:4] = [R("a")]
line(l)
del l[::2]
line(l)
l[1:1] = (R(9), R(10))
line(l)
l *= 2
line(len(l))
l[:] = l[:3]
line(l)
l.remove(R(10))
line(l)
l.insert(0, R("i"))
l.reverse()
line(l)
x = l + [R("t")]
del x
line("x")
s = {R(1), R(2), R(1)}
line(len(s))
s.discard(R(1))
line(len(s))
s |= {R(3)}
s -= {R(2)}
line(s)
s.clear()
d = dict.fromkeys("ab", R("v"))
d.update(a=R("w"))
line(d)
d.setdefault("c", R("dflt"))
d.setdefault("c", R("dropped"))
line(sorted(d))
e = {**d, "a": R("z")}
d.clear()
line("d")
e.popitem()
line("e")
del e
t = tuple(R(i) for i in "xy")
a, *r = t
del t, a
line(r)
r = sorted([R(3), R(1), R(2)], key=lambda q: q.n, reverse=True)
line(r)
m = max(r)
del r
line(m)
z = list(zip([R("z1"), R("z2")], [R("z3")]))
line(z)
z = [*z, *map(R, "mn")]
line(z)
z = list(filter(lambda q: not isinstance(q, R), z))
line(z)
z.clear()
line("end")
l.clear()
s.clear()
del d, z
line("gone")
