# an array on a device
import cupy


def known(arg):
    value = cupy.ndarray(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
