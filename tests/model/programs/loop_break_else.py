# Leaving a loop early.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f(stop):
    for p in [Probe(1), Probe(2), Probe(3)]:
        print("item", p.tag)
        if p.tag == stop:
            break
    else:
        print("else")
    print("after", p.tag)

f(2)
f(9)
