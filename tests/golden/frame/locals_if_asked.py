# A helper reads its caller's locals only if an argument asks for it: who is to
# tell, where methods are overridden and defaults changed?
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
    total = sum(rows)  #! keep rows EDL407
    report(total)  #! del rows, total
    work()


def refused(rows):
    total = sum(rows)  #! keep rows EDL407
    report(total, with_locals=False)  #! del rows, total
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
    total = sum(rows)  #! keep rows EDL407
    Failure(total)  #! del rows, total
    work()


def made_with(rows):
    total = sum(rows)  #! keep rows EDL407
    Failure(total, True)  #! del rows, total
    work()


def other_flag(rows):
    total = sum(rows)  #! keep rows EDL407
    rebound(total)  #! del rows, total
    work()
