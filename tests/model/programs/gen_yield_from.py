# Delegation.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def inner():
    p = Probe("inner")
    got = yield 1
    print("  inner got", got)
    return Probe("result")

def outer():
    q = Probe("outer")
    r = yield from inner()
    print("  result", r.tag)
    yield 2

g = outer()
print(next(g))
print(g.send("hello"))
del g
print("end")
g = outer()
next(g)
g.close()
print("closed")
