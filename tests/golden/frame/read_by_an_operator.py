# Methods that Python calls for an operator, a format or an attribute look at
# the frame below their own
import sys


class Names:
    def __repr__(self):
        return str(sorted(sys._getframe(1).f_locals))

    def __add__(self, other):
        return sorted(sys._getframe(1).f_locals)

    @property
    def all(self):
        return sorted(sys._getframe(1).f_locals)

    def __call__(self):
        return sorted(sys._getframe(1).f_locals)


def shown(names: Names, rows):
    total = len(rows)  #! keep rows EDL407
    text = f"{names!r}"  #! del names, rows
    print(total, text)


def added(names: Names, rows):
    total = len(rows)  #! keep rows EDL407
    names + 1  #! del names, rows
    print(total)


def asked(names: Names, rows):
    total = len(rows)  #! keep rows EDL407
    print(total, names.all)


def called(names: Names, rows):
    total = len(rows)  #! keep rows EDL407
    print(total, names())


def numbers(rows: list):
    total = len(rows)  #! del rows
    more = total + 1  #! del total
    print(more)
