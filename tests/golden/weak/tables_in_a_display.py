# A file hands on a weak container that a function gives, in a list
import weakref


class Part:
    def __init__(self, key):
        self.key = key


def live():
    return weakref.WeakValueDictionary()


def note(table, key):
    part = Part(key)
    table[key] = part  #! del table, key; keep part EDL502
    work()


def all_of(keys):
    table = live()
    for key in keys:
        note(*[table, key])  #! del key; del keys
    return len(table)
