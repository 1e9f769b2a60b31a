# Temporaries of comprehensions.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def gen(n):
    for i in range(n):
        yield Probe(i)

print([p.tag for p in gen(3) if p.tag != 1])
print({p.tag: p.tag for p in gen(2)})
print(sorted({p.tag for p in gen(2)}))
print(sum(p.tag for p in gen(3)))
rows = [[p.tag, q.tag] for p in gen(2) for q in gen(1)]
print(rows)
