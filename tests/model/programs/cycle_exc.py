# What collect() reports for a dead cycle: exc.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    try:
        raise KeyError
    except KeyError as e:
        keep = e

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
