# Unpacking moves references.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

a, *b, c = [Probe(n) for n in range(4)]
print(a.tag, [p.tag for p in b], c.tag)
del a
(x, y), z = b, c
b = None
print(x.tag, y.tag, z.tag)
del x, y
c = z = None
print("end")
