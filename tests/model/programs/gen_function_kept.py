# Does a generator keep its function?
class R:
    def __init__(self, t):
        self.t = t
    def __del__(self):
        print("  free", self.t)
def make(kind):
    def gen():
        yield 1
        yield 2
    gen.attr = R("attr " + kind)
    return gen()
g = make("suspended")
print(next(g))
del g
print("gone")
g = make("never started")
print("made")
g = None
print("gone")
g = make("run out")
print(list(g))
g = None
print("gone")
def own():
    def gen(x=R("default")):
        del x
        yield 1
    return gen()
g = own()
print("made")
print(next(g))
g.close()
print("closed")
del g
async def co():
    pass
def cmake():
    async def c():
        pass
    c.attr = R("of coroutine function")
    return c()
c = cmake()
print("made")
try:
    c.send(None)
except StopIteration:
    pass
print("ended")
c = None
print("gone")
c = (x for x in [R("item"), R("second")])
print(next(c).t)
c.close()
print("closed")
class K:
    def m(self):
        yield self
    def __del__(self):
        print("  free K")
g = K().m()
print("made")
next(g)
del g
def f():
    global f
    f.a = R("on f")
    del f
    print("name deleted")
f()
print("end")
