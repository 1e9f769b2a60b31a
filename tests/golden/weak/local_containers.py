"""A weak container in a local: what it refers to lives as long as it."""
import weakref


def added(n):
    seen = weakref.WeakSet()
    rows = set(n)  #! del n
    seen.add(rows)  #! keep rows EDL502
    work()
    return len(seen)


def displayed(n):
    rows = set(n)  #! del n
    seen = weakref.WeakSet([rows])  #! keep rows EDL501
    work()
    return len(seen)


def value(n):
    cache = weakref.WeakValueDictionary()
    rows = set(n)  #! del n
    cache["a"] = rows  #! keep rows EDL502
    work()
    return len(cache)


def value_in_display(n):
    rows = set(n)  #! del n
    cache = weakref.WeakValueDictionary({"a": rows})  #! keep rows EDL501
    work()
    return len(cache)


def key(n):
    rows = frozenset(n)  #! del n
    notes = weakref.WeakKeyDictionary()
    notes[rows] = 1  #! keep rows EDL502
    work()
    return len(notes)


def updated(n):
    rows = [frozenset(n), frozenset(n)]  #! del n
    seen = weakref.WeakSet()
    seen.update(rows)  #! keep rows EDL502
    work()
    return len(seen)


def renamed(n):
    seen = weakref.WeakSet()
    other = seen
    rows = set(n)  #! del n
    seen.add(rows)  #! del seen; keep rows EDL502
    work()
    return len(other)


def over(n):
    seen = weakref.WeakSet()
    rows = set(n)  #! del n
    seen.add(rows)  #! keep rows EDL502
    print(len(seen))
    del seen  #! del rows
    work()
    work()


def strong(n):
    rows = set(n)  #! del n
    seen = []
    seen.append(rows)  #! del rows
    work()
    return len(seen)


def note(n):
    rows = set(n)
    key = frozenset(n)  #! del n
    notes = weakref.WeakKeyDictionary()
    notes[key] = rows  #! del rows
    work()
    return len(notes), key
