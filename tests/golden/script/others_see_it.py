#!/usr/bin/env python3
#! options: --module-scope scripts
"""A script.

>>> print(example)
[1]
"""
from collections import namedtuple

__all__ = ["exported"]
example = [1]
print(example)
exported = [2]
print(exported)
read = [3]
print(read)
stored = [4]
print(stored)
caught = [5]
print(caught)
Point = namedtuple("Point", "x y")
print(Point(1, 2))
free = [6]
print(free)  #! del free safe EDL204
__version__ = [7]
print(__version__)


def reader():
    return read


def writer():
    global stored
    stored = None


class Caught:
    def method(self):
        return [caught for _ in self.x]


print(reader, writer, Caught)
