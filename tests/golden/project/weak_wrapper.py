# A wrapper hands its parameter to weakref.ref: callers keep the argument
import weakref


def remember(thing):
    return weakref.ref(thing)


def show(thing):
    return repr(thing)


def fires(arg):
    rows = make(arg)  #! del arg
    ref = remember(rows)  #! keep rows EDL507
    work(ref)


def quiet(arg):
    rows = make(arg)  #! del arg
    text = show(rows)  #! del rows
    work(text)
