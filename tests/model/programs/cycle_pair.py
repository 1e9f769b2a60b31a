# What collect() reports for a dead cycle: pair.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    a, b = Node(), Node()
    a.o, b.o = b, a

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
