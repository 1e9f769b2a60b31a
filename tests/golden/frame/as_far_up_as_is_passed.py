# A helper reads the frame that a number says: who calls it with 2 shows those
# of its callers, and not its own
import sys

KEPT = []


def names(levels=2):
    return sorted(sys._getframe(levels).f_locals)


def names_behind(*, levels=2, back=False):
    frame = sys._getframe(levels)  #! del levels
    if back:  #! del back
        frame = frame.f_back
    return sorted(frame.f_locals)


def one_more(levels):
    return sorted(sys._getframe(levels + 1).f_locals)


def both(levels):
    return sorted(sys._getframe(1).f_locals), names(levels)


def two(levels, others):
    return sys._getframe(levels).f_locals, sys._getframe(others).f_locals


def fewer(levels):
    levels = levels - 1
    return sorted(sys._getframe(levels).f_locals)


def keeps():
    KEPT.append(sys._getframe(1))


def own_frame(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(names(1))  #! del rows, total
    work()


def of_callers(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(names(2))
    work()


def by_default(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(names_behind(back=True))
    work()


def nothing_passed(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(names())
    work()


def by_keyword(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(names_behind(levels=1))  #! del rows, total
    work()


def who_knows(rows: list, more):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(names(*more))  #! del rows, more, total
    work()


def and_one_more(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(one_more(0))  #! del rows, total
    work()


def and_one_more_than_one(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(one_more(1))
    work()


def of_both(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(both(2))  #! del rows, total
    work()


def of_two(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(two(2, 1))
    work()


def of_fewer(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(fewer(2))  #! del rows, total
    work()


def through_one():
    return names()


def called_by_one(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(through_one())  #! del rows, total
    work()


def kept(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    keeps()
    work()


def caller_of_mine(rows: list, depth=2):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(names(depth))


def by_another_name(rows: list, *, depth=1):
    total = len(rows)  #! del rows
    print(total)  #! del total
    above = depth  #! del depth
    print(names(levels=above + 1))


def mine_by_default(rows: list, depth=1):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(names(depth))


def mine_by_then(rows: list, depth=2):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    depth -= 1
    print(names(depth))


def without_default(rows: list, depth):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(names(depth))
