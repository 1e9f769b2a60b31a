import ctypes


def number():
    n = ctypes.c_int(7)
    print(n)  #! del n safe
    work()
    return 1


def other():
    n = ctypes.make_number(7)
    print(n)  #! del n unsafe
    work()
    return 1
