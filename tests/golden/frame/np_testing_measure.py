from numpy.testing import measure


def timed():
    rows = load()
    other = load()
    show(rows, other)  #! keep rows EDL403; del other
    seconds = measure("sum(rows)", times=3)  #! del rows
    work()
    return seconds
