# `stack[1]` of a variable is the caller, as long as nobody changes the list
import inspect


def decorate(f):
    stack = inspect.stack()
    names = stack[1][0].f_locals
    names[f.__name__] = f


def two_up():
    stack = inspect.stack()
    return sorted(stack[2].frame.f_locals)


def without_the_first():
    stack = inspect.stack()
    stack.pop(0)
    return sorted(stack[1].frame.f_locals)


def from_the_other_end():
    stack = inspect.stack()
    stack.reverse()
    return sorted(stack[1].frame.f_locals)


def handed_over(change):
    stack = inspect.stack()
    change(stack)  #! keep change EDL402
    return sorted(stack[2].frame.f_locals)


def decorates(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    decorate(print)


def of_the_helper(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(two_up())


def popped(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(without_the_first())


def reversed_by_then(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(from_the_other_end())


def changed(rows: list, change):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(handed_over(change))
