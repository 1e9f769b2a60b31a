import time


def timed():
    rows = sorted(load())
    start = time.perf_counter()
    total = measure(rows)  #! keep rows EDL824
    seconds = time.perf_counter() - start  #! del rows, start
    work()
    return total, seconds


def untimed():
    rows = sorted(load())
    start = stamp()
    total = measure(rows)  #! del rows
    seconds = stamp() - start  #! del start
    work()
    return total, seconds
