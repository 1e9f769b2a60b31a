# a guard that a `with` enters is gone behind the block, and its reference, too
import weakref


class Guard:
    def __init__(self, table):
        self.table = weakref.ref(table)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


def guarded(table):
    with Guard(table):
        return list(table)


def kept(table, to):
    to.guard = Guard(table)  #! del to unsafe
    return list(table)


def entered():
    table = make()
    print(guarded(table))  #! del table unsafe
    print()
    return 0


def stored(to):
    table = make()
    print(kept(table, to))  #! del to; keep table EDL507
    print()
    return 0
