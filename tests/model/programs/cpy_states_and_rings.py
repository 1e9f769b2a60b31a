# copy and deepcopy: the memo keeps originals, hooks decide.
import copy
import weakref


class Leaf:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  leaf", self.n)


class Tree:
    def __init__(self, *kids):
        self.kids = list(kids)
        self.tag = None


t = Tree(Leaf(1), Leaf(2))
s = copy.copy(t)
print(s.kids is t.kids)
d = copy.deepcopy(t)
print([k.n for k in d.kids], d.kids[0] is t.kids[0])
for k in d.kids:
    k.n += 10
del k
del t
print("t gone, s holds")
del s
print("s gone")
del d


class Own:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        print("copy hook")
        return Own(self.v)

    def __deepcopy__(self, memo):
        print("deep hook", len(memo) >= 0)
        return Own(copy.deepcopy(self.v, memo))

    def __del__(self):
        print("  own", getattr(self.v, "n", self.v))


o = Own(Leaf(3))
c = copy.copy(o)
print(c.v is o.v)
e = copy.deepcopy([o, o])
print(e[0] is e[1])
del o, c
print("originals gone")
del e
ring = [Leaf(4)]
ring.append(ring)
r2 = copy.deepcopy(ring)
print(r2[1] is r2, r2[0] is ring[0])
ring.pop()
r2.pop()
del ring
del r2


class State:
    def __init__(self, n):
        self.n, self.skip = n, Leaf(n)

    def __getstate__(self):
        return {"n": self.n}

    def __setstate__(self, st):
        print("setstate", st)
        self.__dict__.update(st)


a = State(7)
b = copy.copy(a)
print(hasattr(b, "skip"))
del a
print("end", b.n)
