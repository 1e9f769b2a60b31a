# A helper reads its caller's locals only if an argument asks for it: who passes
# nothing for it, or False, keeps none
import sys


def report(error, with_locals=False):
    frame = sys._getframe(1)
    if with_locals:  #! del with_locals
        found = frame.f_locals.copy()  #! del frame
    else:  #! del with_locals, frame
        found = {}
    return sorted(found)


class Failure:
    def __init__(self, error, capture=None):
        self.names = ()
        frame = sys._getframe(1)
        if error and capture:  #! del error, capture
            self.names = list(frame.f_locals)


def rebound(error, with_locals=False):
    with_locals = with_locals or error  #! del error
    frame = sys._getframe(1)
    if with_locals:  #! del with_locals
        return list(frame.f_locals)
    return []


def not_asked(rows):
    total = sum(rows)  #! del rows
    report(total)  #! del total
    work()


def refused(rows):
    total = sum(rows)  #! del rows
    report(total, with_locals=False)  #! del total
    work()


def asked(rows):
    total = sum(rows)  #! keep rows EDL407
    report(total, True)  #! del rows, total
    work()


def asked_by_name(rows, flag):
    total = sum(rows)  #! keep rows EDL407
    report(total, with_locals=flag)  #! del rows, flag, total
    work()


def perhaps(rows, options):
    total = sum(rows)  #! keep rows EDL407
    report(total, **options)  #! del rows, options, total
    work()


def made(rows):
    total = sum(rows)  #! del rows
    Failure(total)  #! del total
    work()


def made_with(rows):
    total = sum(rows)  #! keep rows EDL407
    Failure(total, True)  #! del rows, total
    work()


def other_flag(rows):
    total = sum(rows)  #! keep rows EDL407
    rebound(total)  #! del rows, total
    work()


def hands_it_on(error, deep=False):
    return wrapped(error, deep)


def wrapped(error, deep):
    frame = sys._getframe(2)
    if deep:  #! del deep
        return list(frame.f_locals)
    return []


def not_asked_through(rows):
    total = sum(rows)  #! del rows
    hands_it_on(total)  #! del total
    work()


def asked_through(rows):
    total = sum(rows)  #! keep rows EDL407
    hands_it_on(total, total)  #! del rows, total
    work()


def if_it_is_text(key):
    if isinstance(key, str):
        return sys._getframe(1).f_locals[key]
    key = (key,)
    return key


def text(rows, name):
    total = sum(rows)  #! keep rows EDL407
    if_it_is_text(name)  #! del rows, name
    work()


def no_text(rows):
    total = sum(rows)  #! del rows
    if_it_is_text((total, 1))  #! del total
    work()


def bound_anew_before(rows, key):
    key = str(key)
    if isinstance(key, str):  #! del rows
        return sys._getframe(1).f_locals[key]
    return rows


def text_all_the_same(rows):
    total = sum(rows)  #! keep rows EDL407
    bound_anew_before([], (total, 1))  #! del rows, total
    work()


def in_a_loop(keys, with_locals=False):
    found = []
    for key in keys:
        if with_locals:  #! del with_locals
            found.append(sys._getframe(1).f_locals[key])  #! del key
        with_locals = True
    return found


def asks_later(rows):
    total = sum(rows)  #! keep rows EDL407
    in_a_loop(["rows", "total"])  #! del rows
    work()
