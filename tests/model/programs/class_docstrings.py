# Docstrings, the classes of system errors, wrong keywords, reversed dicts, functools.wraps.
import functools
import sys


def documented(x):
    "doc of documented"
    return x


class Documented:
    """doc of
    the class"""

    def method(self):
        'one' ' and two'

    def other(self):
        f"no docstring"


print(documented.__doc__, Documented.method.__doc__, Documented().method.__doc__, Documented.other.__doc__)
print(Documented.__doc__.split())


def deco(function):
    @functools.wraps(function)
    def inner(*args):
        "inner"
        return function(*args)
    return inner


wrapped = deco(documented)
print(wrapped.__doc__, wrapped.__name__, wrapped.__wrapped__ is documented)
for number in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111, 5):
    error = OSError(number, "text")
    print(number, type(error).__name__, isinstance(error, ConnectionError), error.errno)
table = {"a": 1, "b": 2, "c": 3}
del table["b"]
before = sys.getrefcount(table)
walk = reversed(table)
print(sys.getrefcount(table) - before, list(walk), sys.getrefcount(table) - before)
print(list(reversed(table.items())), list(reversed(table.values())), type(reversed(table)).__name__)
for text in ("[].sort(kee=1)", "sorted([], kee=1)", "print(1, spe=2)", "documented(y=1)", "documented(xx=1)",
             "int('1', bas=2)", "property(fgt=1)", "list(x=1)", "ValueError(x=1)"):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, e)
