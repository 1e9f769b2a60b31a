# locals() and a later del.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    x = Probe("x")
    n = len(locals())
    del x
    print("tail", n)

def g():
    x = Probe("y")
    del x
    print("tail")

f()
g()
