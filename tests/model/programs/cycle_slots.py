# What collect() reports for a dead cycle: slots.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    s = Slim()
    s.x = s

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
