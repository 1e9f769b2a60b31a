# Cutting one link lets counting do the rest.
import gc

gc.disable()
gc.collect()

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Node(Probe):
    pass

a, b = Node("a"), Node("b")
a.o, b.o = b, a
a.o = None
del a
print("a deleted")
del b
print("b deleted")
print(gc.collect())
