# foreign functions may keep or return pointers into their arguments
import ctypes


def fires(arg):
    library = ctypes.CDLL("name")
    rows = make(arg)  #! del arg
    library.keep(rows)  #! del library; keep rows EDL705
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
