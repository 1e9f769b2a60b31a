import weakref


def watch(target):
    return weakref.ref(target)


def wrapped():
    table = Table()
    seen = watch(table)  #! keep table EDL507
    work()
    return seen()


def held():
    table = Table()
    seen = keep(table)  #! del table
    work()
    return seen()
