# the graphics object is freed while its number may still be bound
import pycuda.gl


def fires(arg):
    rows = pycuda.gl.RegisteredBuffer(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
