import inspect


def callers_locals():
    rows = load()
    show(rows)  #! keep rows EDL402
    values = inspect.stack()[0].frame.f_locals
    work()
    return values


def callers_name():
    rows = load()
    show(rows)  #! del rows
    name = inspect.stack()[1][3]
    work()
    return name
