# A generator's frame is looked at while it is suspended
import inspect


def numbers(path):
    rows = path.split(",")  #! keep path EDL402
    total = len(rows)  #! keep rows EDL402
    yield total
    yield total + 1


def peek():
    it = numbers("1,2")
    next(it)
    print(sorted(it.gi_frame.f_locals))
    print(inspect.getgeneratorlocals(it))


def plain(path):
    rows = path.split(",")  #! del path
    total = len(rows)  #! del rows
    print(total)
