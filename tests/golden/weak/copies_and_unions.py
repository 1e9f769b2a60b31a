# What is copied from a weak container refers to the same objects, weakly
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary


def values(box):
    cache = WeakValueDictionary()
    cache[1] = box  #! keep box EDL502
    other = cache.copy()  #! del cache
    work()
    print(len(other))  #! del box, other
    work()


def keys(box):
    cache = WeakKeyDictionary()
    cache[box] = 1  #! keep box EDL502
    other = cache.copy()  #! del cache
    work()
    print(len(other))  #! del box, other
    work()


def elements(box, more):
    live = WeakSet()
    live.add(box)  #! keep box EDL502
    other = live.copy()  #! del live
    every = other.union([more])  #! del other; keep more EDL501
    work()
    print(len(every))  #! del box, more, every
    work()


def updated(box):
    live = WeakSet()
    live |= {box}  #! keep box EDL502
    work()
    print(len(live))  #! del box, live
    work()


def strong(box):
    live = {box}  #! del box
    other = live.copy()  #! del live
    work()
    print(len(other))  #! del other
    work()
