import sys


def counted():
    rows = load()
    again = rows
    show(again)  #! keep again EDL821
    n = sys.getrefcount(rows)  #! del rows, again
    work()
    return n


def measured():
    rows = load()
    n = sys.getsizeof(rows)  #! del rows
    work()
    return n
