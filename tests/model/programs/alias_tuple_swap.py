# Rotating three names through a tuple frees nothing.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

a, b, c = Probe("a"), Probe("b"), Probe("c")
a, b, c = c, a, b
print(a.tag, b.tag, c.tag)
a, b, c = None, a, None
print("two dropped")
del a, b, c
print("end")
