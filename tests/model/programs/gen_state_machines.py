# Coroutines driven by hand: send, throw, close, return values.
class Token:
    def __init__(self, s):
        self.s = s

    def __del__(self):
        print("  token", self.s)


def machine():
    state = Token("start")
    got = yield state.s
    while got is not None:
        state = Token(got)
        try:
            got = yield "at " + state.s
        except KeyError as e:
            print("caught", e)
            got = yield "error"
        finally:
            print("step over")
    return state


m = machine()
print(next(m))
print(m.send("one"))
print(m.send("two"))
print(m.throw(KeyError("bad")))
print(m.send("three"))
try:
    m.send(None)
except StopIteration as e:
    print("result", e.value.s)
print("handler left")
try:
    next(m)
except StopIteration as e:
    print(e.value)
del m


def outer():
    kept = Token("outer")
    result = yield from inner()
    print("inner gave", result)
    yield kept.s


def inner():
    mine = Token("inner")
    try:
        x = yield 1
        y = yield x
    except GeneratorExit:
        print("closing inner")
        raise
    return y


o = outer()
print(next(o), o.send("x"), o.send("y"))
del o
o = outer()
next(o)
o.close()
print("closed")
o = outer()
next(o)
try:
    o.throw(ValueError, "thrown") if False else o.throw(ValueError("thrown"))
except ValueError as e:
    print("out", e)
print(o.gi_frame)
g = (Token(str(i)) for i in range(3))
print(next(g).s)
print(g.gi_running, g.gi_frame is not None)
del g


async def co():
    t = Token("co")
    return 5


c = co()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
c = co()
c.close()
print("end")
