# A bound method of a local is registered by a wrapper
import weakref


def register(callback):
    handlers.append(weakref.WeakMethod(callback))


def fires(arg):
    rows = make(arg)  #! del arg
    register(rows.changed)  #! keep rows EDL507
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    rows.changed()  #! del rows
    work()
