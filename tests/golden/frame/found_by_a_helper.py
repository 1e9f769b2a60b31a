"""What a frame finder returns may be chosen there, and lead to whoever called
the one that asked for it."""
import sys


def found(deep):
    return sys._getframe(1) if deep else None


def behind():
    frame = found(True)
    return frame.f_back


def shown(frame):
    return sorted(frame.f_locals)


def chosen():
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    return n, shown(found(True))


def called_by():
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    return n, sorted(behind().f_locals)


def where():
    rows = [1] * 3
    n = len(rows)  #! del rows
    return n, found(True).f_lineno
