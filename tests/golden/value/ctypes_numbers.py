# a number, truth value or other small immutable value
import ctypes


def known(arg):
    value = ctypes.alignment(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
