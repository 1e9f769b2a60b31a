# Entries go with their values.
import weakref

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

d = weakref.WeakValueDictionary()
a, b = Probe("a"), Probe("b")
d["a"], d["b"], d["c"] = a, b, Probe("c")
print(sorted(d.keys()), len(d))
del a
print(sorted(d), "a" in d, d.get("b").tag)
b = None
print(len(d))
