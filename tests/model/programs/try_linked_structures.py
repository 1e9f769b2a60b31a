import weakref
class Node:
    __slots__ = ("value", "next", "__weakref__")
    def __init__(self, value, next=None): self.value = value; self.next = next
    def __del__(self): print("node", self.value)
class LinkedList:
    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev
    def remove(self, v):
        n, prev = self.head, None
        while n and n.value != v: prev, n = n, n.next
        if n is None: raise ValueError(v)
        if prev: prev.next = n.next
        else: self.head = n.next
l = LinkedList("abcd"); print(list(l)); l.reverse(); print("".join(l)); l.remove("c"); print(list(l))
try: l.remove("q")
except ValueError as e: print("no", e)
it = iter(l); print(next(it)); l.head = l.head.next; print("moved"); print(list(it)); del l; print("list gone")
class Tree:
    def __init__(self, v, parent=None):
        self.v = v; self.kids = []; self._p = weakref.ref(parent) if parent else None
        if parent: parent.kids.append(self)
    @property
    def parent(self): return self._p() if self._p else None
    def path(self): return (self.parent.path() if self.parent else "") + "/" + self.v
    def __del__(self): print("tree", self.v)
    def walk(self):
        yield self
        for k in self.kids: yield from k.walk()
root = Tree("r"); a = Tree("a", root); b = Tree("b", a); print(b.path(), [t.v for t in root.walk()]); del root; print(a.parent, b.path()); del a; print(b.parent); del b
class LRU:
    def __init__(self, n): self.n = n; self.d = {}
    def get(self, k):
        v = self.d.pop(k); self.d[k] = v; return v
    def put(self, k, v):
        self.d.pop(k, None); self.d[k] = v
        if len(self.d) > self.n: del self.d[next(iter(self.d))]
c = LRU(2); c.put(1, Node("one")); c.put(2, Node("two")); c.get(1); c.put(3, Node("three")); print(list(c.d)); c.put(1, Node("uno")); print(list(c.d)); c = None
