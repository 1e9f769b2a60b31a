# Lambdas in a loop share one cell.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def make():
    out = []
    for n in range(3):
        p = Probe(n)
        out.append(lambda: p.tag)
    print("loop over")
    return out

fs = make()
print([f() for f in fs])
fs.pop()
print("one less")
del fs
