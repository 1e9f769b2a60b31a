# a number, truth value or other small immutable value
import time


def fires(arg):
    begin = time.monotonic_ns()
    rows = make(arg)  #! keep arg EDL824
    look(rows)  #! keep rows EDL824
    work()
    return time.monotonic_ns() - begin


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows unsafe
    work()
    begin = time.monotonic_ns()
    return time.monotonic_ns() - begin
