# WeakKeyDictionary and WeakSet.
import weakref

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

d = weakref.WeakKeyDictionary()
s = weakref.WeakSet()
a, b = Probe("a"), Probe("b")
d[a] = 1
d[b] = Probe("value of b")
s.add(a)
s.add(b)
print(len(d), len(s), a in s)
del b
print(len(d), len(s))
del a
print(len(d), len(s))
