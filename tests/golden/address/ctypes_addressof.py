import ctypes


def shared():
    block = make_block()
    where = ctypes.addressof(block)  #! keep block EDL701
    work()
    return peek(where)


def sized():
    block = make_block()
    n = ctypes.sizeof(block)  #! del block
    work()
    return n
