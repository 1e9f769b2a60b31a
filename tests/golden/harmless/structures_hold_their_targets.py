import ctypes


def by_reference():
    block = make_block()
    pointer = ctypes.byref(block)  #! del block
    work()
    return pointer


def from_buffer():
    data = bytearray(9)
    number = ctypes.c_int.from_buffer(data)  #! del data
    work()
    return number
