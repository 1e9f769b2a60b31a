# Counts on loop items.
import sys

class Bead:
    pass

def gen(n):
    for _ in range(n):
        yield Bead()

def run():
    for b in gen(1):
        print("generator", sys.getrefcount(b))
    for b in [Bead()]:
        print("list", sys.getrefcount(b))
    for i, b in enumerate(gen(1)):
        print("enumerate", sys.getrefcount(b))
    for b in list(gen(1)):
        print("list of generator", sys.getrefcount(b))
    print([sys.getrefcount(b) for b in gen(1)])

run()
