# Iterators that keep their last item.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def gen(word):
    for c in word:
        yield Probe(c)

for i, p in enumerate(gen("ab")):
    del p
    print("tail", i)
for p, q in zip(gen("cd"), gen("ef")):
    del p, q
    print("tail")
for k, v in {"k": Probe("v")}.items():
    del v
    print("tail", k)
print("end")
