# A generator expression consumed in parts.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

g = (Probe(n) for n in range(4))
a = next(g)
print("have", a.tag)
del a
print(any(p.tag == 2 for p in g))
print("any done")
del g
print("end")
