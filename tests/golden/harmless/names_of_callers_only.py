import inspect
import warnings


def caller():
    rows = load()
    show(rows)  #! del rows
    name = inspect.stack()[1].function
    work()
    return name


def warned():
    rows = load()
    show(rows)  #! del rows
    warnings.warn("old")
    work()
    return 1
