# Depth two: the caller of the caller is read
import inspect


def peek():
    return inspect.currentframe().f_back.f_locals


def deep():
    import sys
    return sys._getframe(2).f_locals


def between():
    return deep()


def fires(arg):
    rows = make(arg)  #! keep arg EDL407
    look(rows)  #! keep rows EDL407
    return between()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    return make(arg)
