# What collect() reports for a dead cycle: method.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    n = Node()
    n.m = n.meth

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
