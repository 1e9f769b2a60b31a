class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = {"a": T("a"), "b": T("b")}
v = d.values()
del d
print(len(v), [t.n for t in v])
del v
print("--")
l = [T("x"), T("y")]
i = iter(l)
del l
print(next(i).n)
print("list lives")
del i
print("--")
r = reversed([T("p"), T("q")])
print(next(r).n)
print(list(r)[0].n)
print(next(r, "done"))
z = zip([T("z1")], [T("z2")])
a, b = next(z)
print(next(z, None))
del a
print("a")
del b, z
e = enumerate([T("e")])
i, t = next(e)
del e
print(t.n)
del t
