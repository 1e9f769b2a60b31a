# `f_back` of `f_back`, records of outer frames, and the body of a class
import inspect
import sys


def two_up():
    return sorted(sys._getframe().f_back.f_back.f_locals)


def helper():
    return two_up()


def outer():
    frames = inspect.getouterframes(inspect.currentframe())
    return sorted(frames[1].frame.f_locals)


def through_a_helper(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(helper())


def of_the_helper(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(two_up())


def recorded(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(outer())


def body(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407

    class Names:
        seen = sorted(sys._getframe(1).f_locals)

    print(Names.seen)
