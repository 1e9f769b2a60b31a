# send and throw.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def echo():
    got = None
    while True:
        try:
            got = yield got
            print("  got", got and got.tag)
        except ValueError as e:
            print("  error", e)
            got = None

g = echo()
next(g)
r = g.send(Probe("s1"))
del r
print("sent")
g.throw(ValueError("bad"))
print("thrown")
g.send(Probe("s2"))
g.close()
print("closed")
