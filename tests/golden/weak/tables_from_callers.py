# Items go into a table that a caller passed: a weak one, if the file passes
# any; else it is as any other
import weakref

_live = weakref.WeakValueDictionary()


class Part:
    def __init__(self, key):
        self.key = key


def note(table, key):
    part = Part(key)
    table[key] = part  #! del table, key; keep part EDL502
    work()


def make(key):
    return note(_live, key)


def make_and_count(key):
    note(_live, key)  #! del key
    return len(_live)
