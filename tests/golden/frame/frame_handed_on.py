# The caller's frame is handed to what reads its locals
import inspect
import sys


def dump(frame):
    print(sorted(frame.f_locals))


def report(message):
    frame = sys._getframe(1)
    dump(frame)


def by_a_name(message):
    frame = sys._getframe(1)
    print(getattr(frame, message))


def line_only(message):
    frame = sys._getframe(1)
    print(getattr(frame, "f_lineno"))


def arguments(message):
    frame = inspect.currentframe().f_back
    print(inspect.getargvalues(frame))


def reported(rows):
    total = len(rows)  #! keep rows EDL407
    report("x")  #! del rows
    print(total)  #! del total
    work()


def named(rows):
    total = len(rows)  #! keep rows EDL407
    by_a_name("f_locals")  #! del rows
    print(total)  #! del total
    work()


def told(rows):
    total = len(rows)  #! del rows
    line_only("x")
    print(total)  #! del total
    work()


def given(rows):
    total = len(rows)  #! keep rows EDL407
    arguments("x")  #! del rows
    print(total)  #! del total
    work()
