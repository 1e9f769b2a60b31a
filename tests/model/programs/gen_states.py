# Generators in every state: thrown into, closed, dropped, consumed, in cycles.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

import gc
gc.disable()
gc.collect()
def g(t, n=2):
    local = R(t + " local")
    try:
        for i in range(n):
            item = R("%s item %d" % (t, i))
            got = yield item
            if got:
                print("got", got)
    except ValueError as e:
        print("value error", e)
        yield "handled"
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally", t)
    last = R(t + " last")
    return last
def deleg(t):
    before = R(t + " before")
    r = yield from g(t)
    print("result", r.t if r else r)
    del r
    yield 1
    print("end of deleg")
x = g("a")
print(next(x).t)
print(x.send("hello").t)
try:
    next(x)
except StopIteration as s:
    print("stop", s.value.t)
    s = None
print("over")
x = g("b")
next(x)
print(x.throw(ValueError("v")))
x = None
print("dropped")
x = g("c")
next(x)
try:
    x.throw(KeyError("k"))
except KeyError:
    print("key error out")
x = None
x = g("d")
next(x)
x.close()
print("closed")
x = None
x = g("e")
x.close()
print("closed before start")
del x
for f in (list, tuple, lambda it: [y for y in it], lambda it: next(it), lambda it: max(it, key=lambda r: r.t), lambda it: dict.fromkeys([1], next(it)), lambda it: (yield from it)):
    print("consume")
    f(g("f"))
    print("consumed")
x = deleg("h")
next(x)
print("inside", x.gi_yieldfrom is not None)
next(x)
print(next(x))
x = None
x = deleg("i")
next(x)
x.close()
print("closed")
x = deleg("j")
next(x)
try:
    x.throw(KeyError(1))
except KeyError as e:
    print("out")
x = None
def keeps():
    me = yield
    holder = R("holder")
    yield me
x = keeps()
next(x)
x.send(x)
del x
print("collected", gc.collect())
def bad_close():
    try:
        yield R("bad")
    except GeneratorExit:
        yield 2
x = bad_close()
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e)
x = None
print("gone")
gen = (R("ge %d" % i) for i in range(3))
for r in gen:
    print(r.t)
    break
print("broken")
gen = None
print("gen gone")
r = None
def pipeline():
    src = (R("src %d" % i) for i in range(3))
    up = ((r, r.t.upper()) for r in src)
    for r, name in up:
        print(name)
        if name.endswith("1"):
            return
pipeline()
print("returned")
def swap():
    a, b = R("swap a"), R("swap b")
    while True:
        a, b = b, (yield a)
x = swap()
next(x)
print(x.send(R("swap c")).t)
print(x.send(R("swap d")).t)
x.close()
print("end")
