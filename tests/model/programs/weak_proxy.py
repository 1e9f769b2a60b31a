# A proxy until the object goes.
import weakref

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

p = Probe("p")
x = weakref.proxy(p)
x.extra = 5
print(x.tag, p.extra)
del p
try:
    x.tag
except ReferenceError as e:
    print(type(e).__name__)
