import sys


def asserted():
    rows = load()
    twin = rows
    show(twin)  #! keep twin EDL821
    assert sys.getrefcount(rows) == 3  #! del twin
    work()
    return rows


def sized():
    rows = load()
    twin = rows
    show(twin)  #! del twin
    assert sys.getsizeof(rows) > 3
    work()
    return rows
