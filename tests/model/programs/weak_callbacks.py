# Callbacks newest first, after __del__.
import weakref

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

p = Probe("p")
a = weakref.ref(p, lambda r: print("  a", r()))
b = weakref.ref(p, lambda r: print("  b", r() is None))
c = weakref.ref(p)
del a
del p
print("end", c())
