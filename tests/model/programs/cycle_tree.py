import gc
gc.disable()
class N:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.kids = name, parent, []
        if parent: parent.kids.append(self)
    def __del__(self): print("~", self.name)
def tree(depth, parent=None, name="r"):
    n = N(name, parent)
    if depth:
        for i in range(2): tree(depth - 1, n, name + str(i))
    return n
t = tree(2); del t; print("collect", gc.collect()); 
a = N("a"); b = N("b", a); c = N("c", b); a.parent = c
del a, b; print("held", c.name); c.parent = None; del c; print("after c", gc.collect())
def loop():
    l = []; l.append(l); m = {"l": l}; l.append(m); return None
loop(); print(gc.collect())
class S: __slots__ = ("x", "__weakref__")
s = S(); s.x = s; del s; print(gc.collect())
f = lambda: f2; f2 = lambda: f; del f, f2; print(gc.collect())
class M(type): pass
X = M("X", (), {}); del X; print(gc.collect() > 0)
try:
    raise ValueError("v")
except ValueError as e:
    e.self = e
print(gc.collect())
gc.enable()
