# the interpreter's counts are changed behind its back
import ctypes.pythonapi


def fires(arg):
    rows = make(arg)
    look(rows)  #! keep rows EDL707
    ctypes.pythonapi.PyObject_Free(arg)  #! keep arg EDL707
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
