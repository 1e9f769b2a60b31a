# What collect() reports for a dead cycle: ring.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    ns = [Node() for _ in range(5)]
    for i in range(5):
        ns[i].next = ns[i - 1]

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
