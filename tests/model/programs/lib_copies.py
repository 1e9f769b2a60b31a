# What copy and deepcopy make, and what holds what afterwards.
import copy


class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)


class Own:
    def __init__(self, t): self.t = t
    def __copy__(self): return Own(T("by __copy__"))
    def __deepcopy__(self, memo): return Own(T("by __deepcopy__"))


class Slots:
    __slots__ = ("a", "b")


class Stated:
    def __init__(self): self.x, self.y = [1], 2
    def __getstate__(self): return {"x": self.x}
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.y = "restored"


o = Own(T("o"))
p, q = copy.copy(o), copy.deepcopy(o)
print(p.t.n, q.t.n)
del o, p, q
s = Slots()
s.a = T("slot")
c = copy.copy(s)
print(c.a is s.a, hasattr(c, "b"))
del s
d = copy.deepcopy(c)
print(d.a is c.a)
del c
d.a.n = "deep"
del d
st = copy.copy(Stated())
print(st.x, st.y)
t = (1, "a")
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy([t])[0] is t, copy.deepcopy(len) is len, copy.copy(T) is T)
l = [[]]
l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, m[0] is l[0], len(m))


class L(list):
    pass


x = L([T("item")])
x.extra = T("extra")
y = copy.copy(x)
print(type(y).__name__, y[0] is x[0], y.extra is x.extra)
del x
print("y holds")
del y
a = T("shared")
b = copy.deepcopy({"p": a, "q": [a]})
print(b["p"] is b["q"][0], b["p"] is a)
del a
b["p"].n = "copy of shared"
del b
print(copy.copy({1, 2}) == {1, 2}, copy.deepcopy(frozenset([1])) == {1}, copy.copy(None), copy.deepcopy(3.5))
print("end")
