# the destructor runs when it dies, though the raw pointer may be in use
import cffi


def fires(receiver: cffi.FFI, arg):
    rows = make(arg)  #! del arg
    result = receiver.gc(rows)  #! del receiver, rows
    work(result)  #! keep result EDL714
    work()


def quiet(receiver: cffi.FFI, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
