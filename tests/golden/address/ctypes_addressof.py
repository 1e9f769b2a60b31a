# an address is good only while its object lives
import ctypes


def fires(arg):
    rows = make(arg)  #! del arg
    result = ctypes.addressof(rows)  #! keep rows EDL701
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = ctypes.addressof(arg)  #! keep arg EDL701
    work(result)
