# A default keeps its object until the function goes.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def make():
    p = Probe("default")
    def f(q=p, r=[p]):
        return q.tag
    return f

f = make()
print(f())
f.__defaults__ = None
print("defaults cut")
del f
