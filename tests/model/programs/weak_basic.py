# A reference dies with its object.
import weakref

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

p = Probe("p")
r = weakref.ref(p)
print(r() is p, weakref.getweakrefcount(p))
q = p
del p
print(r() is not None)
del q
print(r())
print(weakref.ref(Probe("tmp"))())
