# it owns the memory, pointers derived from it do not
import cffi


def fires(receiver: cffi.FFI, arg):
    rows = receiver.new(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(receiver: cffi.FFI, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
