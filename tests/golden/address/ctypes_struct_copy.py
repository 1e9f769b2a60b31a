# the copied bytes hold pointers and not their targets
import ctypes


def fires(receiver: ctypes.Structure, arg):
    rows = make(arg)  #! del arg
    result = receiver.from_buffer_copy(rows)  #! del receiver; keep rows EDL713
    work(result)  #! del result
    work()


def quiet(receiver: ctypes.Structure, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.from_buffer_copy(arg)  #! del receiver; keep arg EDL713
    work(result)
