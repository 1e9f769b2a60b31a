"""Functions of the runtime that are given what they cannot use."""
import functools
import gc
import sys
import types
import weakref


class Thing:
    def __init__(self, name="thing"):
        self.name = name

    def method(self):
        return self


class Slotted:
    __slots__ = ("a",)


ODD = [None, True, -1, 2 ** 70, 1.5, 2j, "text", b"bytes", [1], (1,), {},
       {1}, range(2), slice(1), len, int, Thing(), Thing().method, iter([1]),
       Exception("e"), weakref.ref(Thing), object()]


def told(name, work, *args):
    """The type of what is raised, for each odd argument."""
    said = []
    for odd in ODD:
        try:
            work(odd, *args)
            said.append("ok")
        except Exception as e:
            said.append(type(e).__name__)
    print(name, " ".join(said))


told("__import__", lambda o: __import__(o) if o != "text" else None)
told("format", lambda o: format(3, o) if o != "text" else None)
told("__format__", lambda o: (3).__format__(o) if o != "text" else None)
told("intern", sys.intern)
told("module", types.ModuleType)
told("indices", lambda o: slice(1).indices(o))
told("setattr", lambda o: setattr(Thing(), o, 1))
told("__setattr__", lambda o: Thing().__setattr__(o, 1))
told("__delattr__", lambda o: Thing().__delattr__(o))
told("__getattribute__", lambda o: Thing().__getattribute__(o))
told("super", lambda o: super(o, 3) and None)
told("super of", lambda o: super(Thing, o))
told("threshold", lambda o: gc.set_threshold(o) if o != -1 else None)
told("limit", lambda o: sys.setrecursionlimit(o)
     if o is not True else 1 / 0)
gc.set_threshold(700, 10, 10)
sys.setrecursionlimit(1000)

MAKERS = [reversed, filter, enumerate, staticmethod, classmethod, range, slice,
          functools.partial, types.MethodType, types.MappingProxyType,
          types.ModuleType, weakref.ref, tuple, float, map, type]
for maker in MAKERS:
    said = []
    for args in [(), ([1],), ([1], [2]), ([1], [2], [3], [4], [5])]:
        try:
            maker(*args)
            said.append("ok")
        except TypeError:
            said.append("TypeError")
    print(maker.__name__, " ".join(said))
for work in [lambda: __import__(3), lambda: sys.intern(3),
             lambda: format(3, 4), lambda: reversed(), lambda: filter([1]),
             lambda: range(1, 2, 3, 4), lambda: slice(),
             lambda: super(3, 4), lambda: super(Slotted, 4)]:
    try:
        work()
    except TypeError as e:
        print(e)
try:
    class Bad:
        __slots__ = 5
except TypeError as e:
    print(e)
for of in [Thing(), Thing]:
    print(type(weakref.ref(of)).__name__, type(weakref.proxy(of)).__name__)
try:
    type(weakref.proxy(Thing))()
except TypeError:
    print("no instances")
for work in [lambda: (2 ** 70) | 1.5, lambda: 0.1 ^ 10 ** 400,
             lambda: format(2 ** 70, "c"), lambda: "%c" % 2 ** 40]:
    try:
        work()
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
