# A generator closed by the finalizer of an object that it yields to.
import gc
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def source(tag):
    held = D(tag + ".held")
    try:
        for i in range(3):
            item = D("%s.%d" % (tag, i))
            got = yield item
            if got: print(tag, "got", got)
    except GeneratorExit:
        print(tag, "closing")
        raise
    finally:
        print(tag, "finally")
class Owner:
    def __init__(self, tag): self.gen = source(tag)
    def step(self): return next(self.gen)
    def __del__(self):
        print("owner goes")
        self.gen.close()
        print("closed", self.gen.gi_frame)
o = Owner("a")
x = o.step(); print(x.name)
x = o.step(); print(x.name)
del o
print("x still", x.name)
del x
g = source("b")
print(next(g).name, g.send("hello").name)
h = g
del g
print("two names")
h.throw(StopIteration) if False else None
try:
    h.throw(KeyError, KeyError("k")) if False else h.throw(KeyError("k"))
except KeyError as e:
    print("came out", e, h.gi_frame)
print("behind")
def ignore():
    d = D("ignore")
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no exit"); break
    yield 2
i = ignore(); next(i)
try:
    i.close()
except RuntimeError as e:
    print(type(e).__name__, e)
del i
print("gone", gc.collect() >= 0)
def delegating():
    inner = source("c")
    try:
        result = yield from inner
        print("result", result)
    finally:
        print("outer finally")
d = delegating()
y = next(d)
print(y.name)
y = d.send("x")
print(y.name)
d.close()
print("after close", y.name)
