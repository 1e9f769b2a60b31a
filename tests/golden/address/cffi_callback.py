# the foreign side calls freed memory once the callback object is gone
import cffi


def fires(receiver: cffi.FFI, arg):
    rows = receiver.callback(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: cffi.FFI, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
