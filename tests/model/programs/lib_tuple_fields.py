# The fields of a named tuple have a text of their own.
from collections import namedtuple

Point = namedtuple("Point", "x y")
print(Point.x.__doc__, Point.y.__doc__)
Point.x.__doc__ = "how far"
print(Point.x.__doc__, Point(1, 2).x)
print(dict({"a": 1, "b": 2}.items()), hasattr({}.items(), "keys"), dict(zip("ab", "cd")))
