import inspect


def exposed():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = inspect.currentframe()
    work()
    return frame.f_locals


def line():
    rows = load()
    show(rows)  #! del rows
    number = inspect.currentframe().f_lineno
    work()
    return number
