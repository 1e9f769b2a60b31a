# the foreign side holds a dead handle once it is gone
import cffi


def fires(receiver: cffi.FFI, arg):
    rows = receiver.new_handle(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: cffi.FFI, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
