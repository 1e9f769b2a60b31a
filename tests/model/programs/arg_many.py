# Release order of several nameless arguments.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f(a, b, *rest, k=None, **more):
    print("in f", len(rest), sorted(more))

f(Probe(1), Probe(2), Probe(3), k=Probe(4), z=Probe(5))
print("--")
print(len([Probe(6), Probe(7)]))
print(str(Probe(8).tag) + str(Probe(9).tag))
