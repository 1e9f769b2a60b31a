# the pointer holds the array, a structure that stores it does not


def fires(receiver, arg):
    rows = make(arg)
    result = rows.ctypes.data_as()  #! keep rows EDL704
    arg.field = result  #! del arg, result
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
