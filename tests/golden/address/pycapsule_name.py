# only a pointer to the bytes is stored
import ctypes


def fires(arg):
    library = ctypes.pythonapi("name")
    rows = make(arg)  #! del arg
    library.keep(rows)  #! del library; keep rows EDL705
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
