import ctypes


def leak():
    rows = load()
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(rows))  #! keep rows EDL707
    work()
    return 1


def plain():
    rows = load()
    forget(rows)  #! del rows
    work()
    return 1
