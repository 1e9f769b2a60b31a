# What collect() reports for a dead cycle: default.
import gc

gc.disable()
gc.collect()

class Node:
    def meth(self):
        pass

class Slim:
    __slots__ = ("x",)

def make():
    def g(x=[]):
        return x
    g.__defaults__[0].append(g)

make()
print(gc.collect())
make()
make()
print(gc.collect())
print(gc.collect())
