# A parameter that is a reader of frames by default is called as one
import sys


def names(current=sys._getframe):
    return sorted(current(1).f_locals)


def names_two_up(*, current=sys._getframe):
    return sorted(current(2).f_locals)


def other(current=len):
    return sorted(current(1).f_locals)


def asks(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(names())


def asks_two_up(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(names_two_up())


def asks_other(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(other())
