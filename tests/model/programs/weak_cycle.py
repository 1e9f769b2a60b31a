# Weak references to collected objects.
import gc
import weakref

gc.disable()
gc.collect()

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Node(Probe):
    pass

n = Node("n")
n.me = n
r = weakref.ref(n, lambda ref: print("  called"))
del n
print(r() is not None)
print(gc.collect() > 0, r())
