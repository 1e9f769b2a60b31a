# What collect() reports for a dead cycle: self.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    a = Node()
    a.me = a

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
