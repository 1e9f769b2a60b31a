# Generators that hold themselves: who frees them and what runs.
import gc, weakref
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def selfish(box):
    me = box[0]
    d = D("selfish")
    try:
        yield 1
        yield 2
    finally:
        print("finally in", me is not None, d.name)
box = [None]
box[0] = g = selfish(box)
print(next(g), gc.collect())
w = weakref.ref(g, lambda r: print("callback"))
del g, box
print("dropped", w() is not None)
n = gc.collect()
print("collected", n > 0, w())
def pair(other):
    d = D("pair")
    while True:
        other = yield d
        if other is None: return "end"
a = pair(None); b = pair(None)
next(a); next(b)
a.send(b); b.send(a)
print("linked")
del a, b
print(gc.collect() > 0)
g = pair(None)
next(g)
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
print("after stop", gc.get_referents(g) if False else "")
def gi(n):
    while n:
        n -= 1
        yield n
it = gi(3)
print(it.gi_running, it.gi_yieldfrom, it.gi_frame is not None, it.__name__, it.__qualname__)
def wrap(): yield from it
o = wrap(); print(next(o), o.gi_yieldfrom is it)
print(list(o), o.gi_yieldfrom, it.gi_frame)
class Count:
    def __init__(self): self.n = 0
    def __iter__(self):
        while self.n < 2:
            self.n += 1
            yield self
    def __del__(self): print("count gone", self.n)
for c in Count():
    print("round", c.n)
print("loop over")
del c
print("end")
