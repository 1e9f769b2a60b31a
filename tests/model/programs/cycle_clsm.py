# What collect() reports for a dead cycle: clsm.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    class Local:
        def m(self):
            return 1

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
