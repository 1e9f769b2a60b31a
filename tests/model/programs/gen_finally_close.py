# A generator (finally) that is left by close.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Gate:
    tag = "gate"

    def __enter__(self):
        print("  enter")
        return self

    def __exit__(self, *info):
        print("  exit", info[0] and info[0].__name__)

def gen():
    p = Probe('p')
    try:
        yield 1
        yield 2
    finally:
        print('  finally', p.tag)

g = gen()
first = next(g)
print("first", getattr(first, "tag", first))
del first
g.close()
print("left")
g = None
print("end")
