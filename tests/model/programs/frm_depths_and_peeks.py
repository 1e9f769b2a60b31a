# sys._getframe: callers, locals, and who keeps a frame alive.
import gc
import sys

gc.disable()


class Thing:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  free", self.tag)


def who():
    return sys._getframe(1).f_code.co_name


def caller_a():
    return who()


def caller_b():
    return [who() for _ in range(1)][0]


print(caller_a())


def depth():
    n, f = 0, sys._getframe()
    while f.f_back is not None:
        n, f = n + 1, f.f_back
    return n


def nested(k):
    return depth() if k == 0 else nested(k - 1)


print(nested(0), nested(3) - nested(0))
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)


def leak():
    mine = Thing("mine")
    return sys._getframe()


frame = leak()
print("returned", sorted(frame.f_locals))
print(frame.f_back is None, frame.f_lineno > 0)
frame.clear()
print("cleared", sorted(frame.f_locals))
del frame


def peek():
    f = sys._getframe(1)
    return f.f_locals["secret"].tag


def owner():
    secret = Thing("secret")
    got = peek()
    print("got", got)
    del secret
    print("after del")


owner()


def module_names():
    return sys._getframe(1).f_globals is globals(), sys._getframe(0).f_code.co_varnames


print(module_names())


def gen():
    t = Thing("in gen")
    yield sys._getframe()
    yield 2


g = gen()
f = next(g)
print(f is g.gi_frame, f.f_back)
del g
print("generator dropped")
del f
print("frame dropped")
