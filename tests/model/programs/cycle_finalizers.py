# Finalizers of a cycle, then its parts.
import gc

gc.disable()
gc.collect()

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Twin(Probe):
    def __init__(self, tag):
        super().__init__(tag)
        self.part = Probe(tag + " part")

a, b = Twin("a"), Twin("b")
a.o, b.o = b, a
del a, b
print("deleted")
print(gc.collect() > 0)
