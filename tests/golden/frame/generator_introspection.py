import inspect


def peek(gen):
    rows = load()
    show(rows)  #! del rows EDL408
    seen = inspect.getgeneratorlocals(gen)  #! del gen
    work()
    return seen


def state(gen):
    rows = load()
    show(rows)  #! del rows EDL101
    seen = inspect.getgeneratorstate(gen)  #! del gen
    work()
    return seen
