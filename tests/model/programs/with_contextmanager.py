# A generator as manager.
import contextlib

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

@contextlib.contextmanager
def lend(tag):
    p = Probe(tag)
    try:
        yield p
    except KeyError as e:
        print("  key", e)
    finally:
        print("  closing", tag)

with lend("a") as x:
    print(x.tag)
    del x
print("after a")
with lend("b") as x:
    raise KeyError("k")
print("after b", x.tag)
with contextlib.suppress(ValueError):
    y = Probe("y")
    raise ValueError
print("end")
