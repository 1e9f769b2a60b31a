# the foreign side calls freed memory once the callback object is gone
import ctypes


def fires(arg):
    rows = ctypes.CFUNCTYPE(arg)(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
