# what was taken from it points into memory that is freed when it dies
import ctypes.pythonapi


def fires(arg):
    rows = make(arg)
    look(rows)  #! keep rows EDL707
    ctypes.pythonapi.Py_DecRef(arg)  #! keep arg EDL707
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
