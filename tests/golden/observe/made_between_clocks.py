# To make it is timed as well, and takes longer than its end
import time


def made_there(path):
    begin = time.perf_counter()
    rows = sorted(path)  #! del path
    show(rows)  #! del rows
    work()
    return time.perf_counter() - begin


def made_before(path):
    rows = sorted(path)  #! del path
    begin = time.perf_counter()
    show(rows)  #! keep rows EDL824
    work()
    return time.perf_counter() - begin


def made_on_some_way(path, quick):
    rows = sorted(path)
    begin = time.perf_counter()
    if not quick:  #! del quick, rows
        rows = sorted(path[1:])  #! del path
    show(rows)  #! keep rows EDL824
    work()
    return time.perf_counter() - begin
