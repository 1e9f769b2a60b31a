import sys


def names():
    return dict(sys._getframe(1).f_locals)


def caller():
    rows = load()
    show(rows)  #! keep rows EDL407
    found = names()  #! del rows
    work()
    return found


def plain():
    rows = load()
    show(rows)  #! del rows
    found = list_names()
    work()
    return found
