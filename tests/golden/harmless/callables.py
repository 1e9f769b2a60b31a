import functools
import weakref


def later():
    rows = Table()
    job = functools.partial(show, rows)  #! del rows
    work()
    return job


def never():
    rows = Table()
    job = weakref.ref(rows)  #! keep rows EDL501
    work()
    return job
