class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import sys
def g(t):
    try:
        while True:
            try:
                x = yield t
                print("got", x)
                del x
            except ValueError as e:
                print("value", e.args[0])
    finally:
        print("closing")
it = g(T("t"))
next(it)
it.send(T("sent"))
print(it.throw(ValueError, ValueError(T("thrown"))) is not None)
try:
    it.throw(KeyError(T("key")))
except KeyError as e:
    print("out", e.args)
    e = None
print("--")
del it
def outer():
    r = yield from inner()
    print("result", r)
    yield T("last")
def inner():
    a = T("inner local")
    b = yield 1
    print("b", b)
    return T("returned")
o = outer()
next(o)
print(o.send(T("b")))
print(next(o, "done"))
del o
def nested():
    for t in (T(i) for i in range(3)):
        yield t
        print("after yield", t)
for t in nested():
    print("loop", t)
    if t.n == 1: break
print("left")
del t
def ret():
    return T("value")
    yield
try:
    next(ret())
except StopIteration as e:
    print(e.value)
print("--")
def early(t):
    yield
    print("never")
e = early(T("closed early"))
e.close()
e2 = early(T("dropped"))
next(e2)
e2 = None
def re_enter():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield T("y")
me = re_enter()
next(me)
def ignores():
    try: yield
    except GeneratorExit:
        yield 1
i = ignores()
next(i)
try:
    i.close()
except RuntimeError as e: print(e)
print(list(x.n for x in [T("l1"), T("l2")]))
gen = (y for x in [T("p")] for y in (x, T("q")))
print(next(gen))
gen.close()
print("end")
