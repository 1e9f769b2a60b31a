# The code of a function is not its own: others hold that
import weakref

known = weakref.WeakKeyDictionary()


def analyzed(f):
    if f.__code__ not in known:
        known[f.__code__] = study(f)
    return known[f.__code__]


def attached(f):
    known[f.owner] = study(f)


def by_code(make):
    f = make()  #! del make
    analyzed(f)  #! del f
    return work()


def by_owner(make):
    f = make()  #! del make
    attached(f)  #! keep f EDL507
    return work()
