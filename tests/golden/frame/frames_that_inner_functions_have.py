# A frame, or the mapping of its locals, in a variable that an inner function or
# a generator expression reads
import inspect
import sys


def by_a_generator(keys):
    frame = sys._getframe(1)
    return any(frame.f_locals[key] for key in keys)


def by_a_function():
    frame = sys._getframe(1)

    def inner():
        return sorted(frame.f_locals)

    return inner()


def of_its_names():
    names = sys._getframe(1).f_locals

    def inner():
        return sorted(names)

    return inner()


def one_name():
    names = sys._getframe(1).f_locals
    return names["total"]


def first(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(by_a_generator(["total"]))  #! del rows, total
    work()


def second(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(by_a_function())  #! del rows, total
    work()


def third(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(of_its_names())  #! del rows, total
    work()


def fourth(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! keep total EDL407
    work(one_name())  #! del total
    work()


def own(rows: list, keys: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    frame = inspect.currentframe()  #! keep frame EDL402
    work(any(frame.f_locals[key] for key in keys))  #! keep keys EDL402
    work()
