# A tree with weak parents, and the same with strong ones.
import gc
import weakref

gc.disable()
gc.collect()


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self._parent = None
        if parent is not None:
            parent.add(self)

    def add(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def path(self):
        return (self.parent.path() + "/" if self.parent else "") + self.name

    def walk(self):
        yield self
        for c in self.children:
            yield from c.walk()

    def __del__(self):
        print("  del", self.name)


root = Node("root")
a = Node("a", root)
Node("b", a)
c = Node("c", root)
print([n.name for n in root.walk()], c.path())
w = root.walk()
next(w)
next(w)
del root
print("root name gone, walk holds it")
del w
print(a.parent, c.path())
del c
print(a.children[0].path())
del a


class Strong(Node):
    def add(self, child):
        child.up = self
        self.children.append(child)


r = Strong("sr")
s = Strong("s1", r)
Strong("s2", s)
del r, s
print("unreachable")
print(gc.collect() > 0)
r = Strong("again")
s = Strong("kid", r)
s.up = None
del r
print("broken by hand")
del s
print(gc.garbage)
