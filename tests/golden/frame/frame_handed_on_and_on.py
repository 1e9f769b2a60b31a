# Who gets a frame may keep it, give it back, go on from it, or hand it on.
import inspect
import sys

KEPT = []


def keep(stack):
    global KEPT
    KEPT = stack  #! del stack
    work()


def kept():
    keep(inspect.stack())


def add(frame):
    KEPT.append(frame)  #! del frame
    work()


def added():
    add(sys._getframe(1))


def go_back(frame):
    return names(frame.f_back)


def names(frame):
    return sorted(frame.f_locals)


def of_who_called():
    return go_back(sys._getframe())


def by_an_inner_function(frame):
    def inner():
        return sorted(frame.f_locals)
    return inner()


def seen_inside():
    return by_an_inner_function(sys._getframe(1))


def same(frame):
    return frame


def given_back():
    return same(sys._getframe(1))


def hand_on(frame):
    return names(frame)


def handed_on():
    return hand_on(sys._getframe(1))


def line(frame):
    return same(frame).f_lineno


def told_the_line():
    return line(sys._getframe(1))


def looked_at_later():
    rows = load()
    table = parse(rows)  #! keep rows EDL407
    kept()
    found = [frame.f_locals for frame in KEPT]
    return table


def added_for_later():
    rows = load()
    table = parse(rows)  #! keep rows EDL407
    added()
    work()
    return table


def seen_at_once():
    rows = load()
    table = parse(rows)  #! keep rows EDL407
    print(of_who_called())  #! del rows
    work()
    return table


def seen_by_an_inner_function():
    rows = load()
    table = parse(rows)  #! keep rows EDL407
    print(seen_inside())
    work()
    return table


def seen_by_who_called():
    rows = load()
    table = parse(rows)  #! keep rows EDL407
    print(given_back().f_locals)
    work()
    return table


def seen_further_on():
    rows = load()
    table = parse(rows)  #! keep rows EDL407
    print(handed_on())  #! del rows
    work()
    return table


def not_seen():
    rows = load()
    table = parse(rows)  #! del rows
    print(told_the_line())
    work()
    return table
