# A function of the file reads the locals of whoever calls it
import sys


def peek():
    return dict(sys._getframe(1).f_locals)


def line():
    return sys._getframe(1).f_lineno


def fires(arg):
    rows = make(arg)  #! keep arg EDL407
    look(rows)  #! keep rows EDL407
    seen = peek()
    return seen


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    return line()
