# A reference that is returned outlives its target anyway
import weakref


def fires(arg):
    rows = make(arg)  #! del arg
    ref = weakref.ref(rows)  #! keep rows EDL501
    work()
    return ref


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    work()
    return weakref.ref(arg)
