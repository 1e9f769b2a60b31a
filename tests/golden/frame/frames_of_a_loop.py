# A loop goes back as many frames as a parameter says; one that may take fewer
# steps, or ends otherwise, may stop at any
import inspect
from inspect import currentframe


def up(n):
    frame = inspect.currentframe()
    i = 0
    while i < n + 1:
        if frame is None:
            raise ValueError
        frame = frame.f_back
        i += 1  #! del n, i
    return sorted(frame.f_locals)


def down(offset, current=currentframe):
    offset += 1
    frame = current()  #! del current
    if frame is not None:
        while offset and frame is not None:
            frame = frame.f_back
            offset -= 1
        assert frame is not None
        return frame.f_lineno, frame.f_locals  #! del frame
    record = inspect.stack()[offset]
    return record.lineno, record.frame.f_locals


def ranged(n):
    frame = inspect.currentframe()
    for _ in range(n):  #! keep n EDL402
        frame = frame.f_back
    return sorted(frame.f_locals)


def looked_up(n):
    frame = inspect.currentframe()
    i = 0
    while i < n + 1:
        frame = frame.f_back
        i += 1
    names = frame.f_locals

    def ask(name):
        return names[name]
    return ask


def two(n):
    frame = inspect.currentframe()
    i = 0
    while i < 2:
        frame = frame.f_back
        i += 1  #! del i
    return sorted(frame.f_locals)


def skips(n):
    frame = inspect.currentframe()
    i = 0
    while i < n:  #! keep n EDL402
        i += 1  #! keep i EDL402
        if skips(frame):
            continue
        frame = frame.f_back
    return sorted(frame.f_locals)


def breaks(n):
    frame = inspect.currentframe()
    i = 0
    while i < n:  #! keep i EDL402; keep n EDL402
        if skips(frame):
            break
        frame = frame.f_back
        i += 1
    return sorted(frame.f_locals)


def from_one(n):
    frame = inspect.currentframe()
    i = 1
    while i < n:  #! keep n EDL402
        frame = frame.f_back
        i += 1  #! keep i EDL402
    return sorted(frame.f_locals)


def by_two(n):
    frame = inspect.currentframe()
    i = 0
    while i < n:  #! keep n EDL402
        frame = frame.f_back
        i += 2  #! keep i EDL402
    return sorted(frame.f_locals)


def on_the_way(n):
    frame = inspect.currentframe()
    i = 0
    while i < n:
        frame = frame.f_back
        i += 1
        work(frame.f_locals)
    return frame.f_lineno


def perhaps(n):
    frame = inspect.currentframe()
    i = 0
    if skips(frame):
        while i < n:  #! keep n EDL402
            frame = frame.f_back
            i += 1  #! keep i EDL402
    return sorted(frame.f_locals)


def caught(n):
    frame = inspect.currentframe()
    i = 0
    try:
        while i < n:  #! keep n EDL402
            skips(frame)
            frame = frame.f_back
            i += 1  #! keep i EDL402
    except ValueError:
        work()
    return sorted(frame.f_locals)


def either(n):
    frame = inspect.currentframe()
    i = 0
    while i < n and skips(frame):  #! keep n EDL402
        frame = frame.f_back
        i += 1  #! keep i EDL402
    return sorted(frame.f_locals)


def counted_twice(n):
    frame = inspect.currentframe()
    i = 0
    while i < n:  #! keep n EDL402
        frame = frame.f_back
        i += 1
        i += skips(frame)  #! keep i EDL402
    return sorted(frame.f_locals)


def ranged_from(n):
    frame = inspect.currentframe()
    for _ in range(1, n):  #! keep n EDL402
        frame = frame.f_back
    return sorted(frame.f_locals)


def ranged_if(n):
    frame = inspect.currentframe()
    for _ in range(n):  #! keep n EDL402
        if skips(frame):
            frame = frame.f_back
    return sorted(frame.f_locals)


def calls_up(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(up(1))


def calls_up_to_itself(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(up(0))


def calls_down(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(down(1))


def calls_down_to_itself(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(down(0))


def calls_ranged(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(ranged(2))


def calls_ranged_to_itself(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(ranged(1))


def calls_looked_up(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(looked_up(1))


def calls_looked_up_to_itself(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(looked_up(0))


def calls_two(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(two(0))


def calls_skips(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(skips(2))


def calls_breaks(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(breaks(2))


def calls_from_one(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(from_one(2))


def calls_by_two(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(by_two(2))


def calls_on_the_way(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(on_the_way(2))


def calls_perhaps(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(perhaps(2))


def calls_caught(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(caught(2))


def calls_either(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(either(2))


def calls_counted_twice(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(counted_twice(2))


def calls_ranged_from(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(ranged_from(2))


def calls_ranged_if(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(ranged_if(2))
