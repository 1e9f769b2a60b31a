# Trees with strong and weak parents, moved, copied, walked and pruned.
import gc, weakref, copy
gc.disable()
class Node:
    def __init__(self, name, weak=True): self.name = name; self.kids = []; self._parent = None; self.weak = weak
    @property
    def parent(self): p = self._parent; return p() if isinstance(p, weakref.ref) else p
    def add(self, *kids):
        for k in kids:
            old = k.parent
            if old is not None: old.kids.remove(k)
            k._parent = weakref.ref(self) if self.weak else self
            self.kids.append(k)
        return self
    def walk(self):
        yield self
        for k in self.kids: yield from k.walk()
    def path(self): p = self.parent; return (p.path() if p else "") + "/" + self.name
    def __repr__(self): return self.name
    def __del__(self): print("  del", self.name)
root = Node("r").add(Node("a").add(Node("a1"), Node("a2")), Node("b"))
print([n.path() for n in root.walk()])
a1 = root.kids[0].kids[0]; root.kids[1].add(a1); print(a1.path()); del a1
cp = copy.deepcopy(root.kids[1]); print(list(cp.walk()), cp.parent is root); del cp
sub = root.kids.pop(0); print("popped", sub.parent is root); del sub
keep = root.kids[0].kids[0]
del root
print("root gone", keep.parent, keep.path()); del keep
print("strong")
r2 = Node("R", False).add(Node("K", False).add(Node("L", False)))
del r2
print("nothing yet"); n = gc.collect(); print(n > 0)
r3 = Node("T", False).add(Node("U", False)); w = weakref.ref(r3); r3.kids.clear(); print("cleared"); del r3; print(w())
def build(depth): 
    n = Node("d%d" % depth)
    return n.add(build(depth - 1), build(depth - 1)) if depth else n
t = build(2); print(sum(1 for _ in t.walk())); 
it = t.walk(); next(it); next(it); t = None; print("held by the walk"); it = None; print("walk dropped")
def find(n, name):
    for k in n.walk():
        if k.name == name: return k
    return None
f = find(Node("F").add(Node("G")), "G"); print("found", f, f.parent); f = None
seq = sorted([Node("z"), Node("x"), Node("y")], key=lambda n: n.name); print(seq); seq[1:] = []; seq = None
memo = {}
def intern(name):
    if name not in memo: memo[name] = Node(name)
    return memo[name]
print(intern("m1") is intern("m1")); memo.pop("m1"); intern("m2"); memo.clear(); print("end")
