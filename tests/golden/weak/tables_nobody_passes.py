# A file has a weak container, but hands it to nobody: what comes from callers is
# none of it
import weakref

_live = weakref.WeakValueDictionary()


class Part:
    def __init__(self, key):
        self.key = key


def note(table, key):
    part = Part(key)
    table[key] = part  #! del table, key, part
    work()


def keep(key):
    part = Part(key)
    _live[key] = part  #! del key; keep part EDL502
    work()


def unpacked(message, headers):
    first, rest = message  #! del message
    first.update(headers)  #! del headers, first
    work()
    return rest
