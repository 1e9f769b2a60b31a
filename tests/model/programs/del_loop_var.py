# del of the loop name at the end of the body.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def source():
    for n in range(3):
        yield Probe(n)

for p in source():
    print("use", p.tag)
    del p
    print("body ends")
for p in [Probe(7), Probe(8)]:
    del p
    print("list keeps it")
