"""Which equal constants of a file are one object."""
import sys


def refs(o):
    return sys.getrefcount(o) - 1


def other():
    return 2.5, 1j, (2.5, "a" * 2, len)


def same(a, b):
    return a is b


held = [3, 2.5, 1j]
print(refs(2.5), refs(1j))
print(refs(0.5), same(0.5, 0.5))
more = [2.5, len]
print(refs(2.5))
print(same(0.0, -0.0), same(0.0, 0.0), 0.0, -0.0)
print((1,), (1.0,), (True,), (0.0,), (-0.0,))
print(same((1, "x"), (1, "x")), same((1, 2.5), (1, 2.5)),
      same((1,), (1.0,)), same((1, True), (1, 1)))
print(same(1000000, 1000000), same(1000000, 1000000.0))
print(same(b"bytes", b"bytes"), same("a b", "a b"))
print(refs((None, "key", 7.25)), refs(7.25))
print(1 + 2.5, refs(3.5))
