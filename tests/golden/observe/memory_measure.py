import tracemalloc


def measured():
    rows = load()
    show(rows)  #! del rows EDL823
    shot = tracemalloc.take_snapshot()
    work()
    return shot


def plain():
    rows = load()
    show(rows)  #! del rows EDL101
    shot = take_snapshot()
    work()
    return shot
