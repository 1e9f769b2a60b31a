# The address is turned into the object again
import ctypes


def fires(arg):
    rows = make(arg)  #! del arg
    address = id(rows)  #! keep rows EDL702
    again = ctypes.cast(address, ctypes.py_object).value  #! del address
    return work(again)


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    address = 3
    again = ctypes.cast(address, ctypes.py_object).value  #! del address
    return work(again)
