# Slots of base and subclass, with and without a dict.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class A:
    __slots__ = ("b", "a")

class B(A):
    __slots__ = ("d", "c")

class C(B):
    pass

for cls in (A, B, C):
    x = cls()
    for n in "dcba":
        try:
            setattr(x, n, Probe(cls.__name__ + n))
        except AttributeError:
            pass
    print(cls.__name__)
    del x
