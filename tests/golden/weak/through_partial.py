import functools
import weakref

watch = functools.partial(weakref.finalize)
show = functools.partial(print, "rows")


def weak(make):
    rows = make()  #! del make
    watch(rows, print, "gone")  #! keep rows EDL505
    print("here")


def strong(make):
    rows = make()  #! del make
    show(rows)  #! del rows
    print("here")
