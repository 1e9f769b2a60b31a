class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
def ts(*a): return [T(x) for x in a]
l = ts(0, 1, 2, 3, 4, 5, 6, 7)
del l[1:3]
print(l)
del l[::2]
print(l)
l[:] = ts("a", "b")
print(l)
l[1:1] = ts("in")
print(l)
l[::-1] = ts("x", "y", "z")
print(l)
try:
    l[::2] = ts("only")
except ValueError as e:
    print(e)
print(l)
l[0:2] = iter(ts("i"))
print(l)
class I:
    def __init__(self, v): self.v = v
    def __index__(self):
        print("index", self.v)
        return self.v
    def __del__(self): print("index dies", self.v)
print(l[I(0):I(1)])
del l[I(0)]
print(l)
l.extend(T(i) for i in range(3))
l.insert(1, T("ins"))
print(l.pop(0), "popped")
l.remove(l[0])
print(l)
l.reverse()
l.clear()
print("cleared", l)
m = [ts("n1"), ts("n2", "n3")]
m[0], m[1] = m[1], m[0]
print(m)
m[0][:] = []
print(m)
m = m[1]
print(m)
t = tuple(ts("t1", "t2", "t3"))
a = t[1:]
del t
print(a)
a = a[:1]
print(a)
a = a * 2
print(a)
