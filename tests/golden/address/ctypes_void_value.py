# an address is good only while its object lives
import ctypes


def fires(arg):
    rows = ctypes.cast(arg)  #! del arg
    result = rows.value()  #! keep rows EDL701
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
