import ctypes


def pointed():
    block = make_block()
    pointer = ctypes.pointer(block)  #! del block
    work()
    return pointer.contents


def numbered():
    block = make_block()
    pointer = ctypes.addressof(block)  #! keep block EDL701
    work()
    return pointer
