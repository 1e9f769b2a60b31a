import functools
import sys
import types


def names(thing, key, use):
    a = thing.__setattr__(key, 1)
    b = thing.__getattribute__(key)
    object.__setattr__(thing, key, a)
    object.__setattr__(thing, 3, b)
    use(a)
    use(b)


def modules(name, use):
    a = __import__(name)
    b = types.ModuleType(name)
    c = __import__(3)
    use(a)
    use(b)
    use(c)


def texts(spec, use):
    a = format(3, spec)
    b = (3).__format__(spec)
    c = sys.intern(spec)
    d = format(3, 4)
    use(a)
    use(b)
    use(c)
    use(d)


def makers(use):
    a = reversed()
    b = filter()
    c = functools.partial()
    d = super(3, 4)
    e = slice(1).indices("n")
    use(a)
    use(b)
    use(c)
    use(d.x)
    use(e)
