# The tuple of a code's constants and an equal one that is written down are
# one object: how often it is referred to tells how many codes have it.
import sys


def show(o):
    print(sys.getrefcount(o))


def plain(x):
    return x


def nothing():
    pass


def number(x):
    return x + 1


def text():
    return "text"


def said():
    "A docstring is a constant."


def named(x):
    return plain(x=x)


def outer(x):
    def inner():
        return x
    return inner


def imports():
    import gc
    return gc


class Kind:
    def method(self):
        return self.other()

    def items(self):
        yield self


shorter = lambda x: x
lazy = list(x for x in (plain, show))

print(sys.getrefcount((None,)))
show((None,))
show((None, 7))
print(sys.getrefcount((None, 7)), sys.getrefcount((7,)))
