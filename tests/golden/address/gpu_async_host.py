# memory must not be freed while the device still works on it
import cupy.cuda.runtime


def fires(arg):
    rows = make(arg)
    cupy.cuda.runtime.memcpyAsync(rows)  #! keep rows EDL712
    work()
    arg.synchronize()  #! del arg, rows
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
