import weakref


def cleaned():
    table = Table()
    weakref.finalize(table, remove, "a.txt")  #! keep table EDL505
    work()
    return 1


def registered():
    table = Table()
    at_exit(table, remove, "a.txt")  #! del table
    work()
    return 1
