import ctypes


def number():
    block = make_block()
    pointer = ctypes.cast(block, ctypes.c_void_p)  #! del block
    where = pointer.value  #! keep pointer EDL701
    work()
    return where


def integer():
    pointer = ctypes.c_int(7)
    n = pointer.value  #! del pointer
    work()
    return n
