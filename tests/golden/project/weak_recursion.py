# Functions that call each other come to a fixed point
import weakref


def even(thing, n):
    return odd(thing, n - 1) if n else weakref.ref(thing)


def odd(thing, n):
    return even(thing, n - 1)


def fires(arg):
    rows = make(arg)  #! del arg
    ref = odd(rows, 3)  #! keep rows EDL507
    work(ref)


def quiet(arg):
    rows = make(arg)
    ref = odd(arg, rows)  #! del arg, rows
    work(ref)
