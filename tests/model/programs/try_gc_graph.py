import gc
gc.disable()
class Node:
    def __init__(self, name):
        self.name = name
        self.edges = set()
    def link(self, other):
        self.edges.add(other)
        other.edges.add(self)
    def __del__(self):
        print("del", self.name, len(self.edges))
nodes = {c: Node(c) for c in "abcd"}
nodes["a"].link(nodes["b"])
nodes["c"].link(nodes["c"])
gc.collect()
del nodes["d"]
print("d gone")
nodes.clear()
print("cleared")
found = gc.collect()
print(found > 0)
print(gc.get_count()[1:], gc.isenabled(), gc.garbage)
x = []
x.append(x)
print(gc.is_tracked(x), gc.is_tracked(1), gc.is_tracked("s"), gc.is_tracked(()), gc.is_tracked({}))
del x
print(gc.collect())
t = (1, [2])
t[1].append(t)
print(len(gc.get_referrers(t)) >= 1, gc.get_referents(t)[0] in (1, [2], t[1]))
del t
print(gc.collect())
