import gc, weakref
gc.collect(); gc.disable()
class Node:
    def __init__(self, n, up=None):
        self.n = n
        self.up = up and weakref.ref(up)
        self.kids = []
        if up: up.kids.append(self)
    def __del__(self): print("del", self.n)
root = Node("root")
kid = Node("kid", root)
del root
print(kid.up())
del kid
a = Node("a"); b = Node("b")
a.kids.append(b); b.kids.append(a)
r = weakref.ref(a, lambda _: print("callback a"))
del a, b
print(gc.collect(), r())
c = Node("c"); c.kids.append(c)
s = weakref.ref(c, lambda _: print("never: dies with it"))
c.s = s
del c, s
print(gc.collect())
f = Node("f"); f.kids.append(f)
weakref.finalize(f, print, "finalized")
del f
print(gc.collect())
