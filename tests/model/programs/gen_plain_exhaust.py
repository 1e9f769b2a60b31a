# A generator (plain) that is left by exhaust.
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
    yield Probe('y')
    print('  resumed')
    yield Probe('z')

g = gen()
first = next(g)
print("first", getattr(first, "tag", first))
del first
for item in g:
    print('item', getattr(item, 'tag', item))
    del item
print("left")
g = None
print("end")
