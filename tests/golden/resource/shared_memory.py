from multiprocessing.shared_memory import SharedMemory


def mapped():
    block = SharedMemory(create=True, size=9)
    view = block.buf  #! keep block EDL713
    work()
    return view


def local():
    block = bytearray(9)
    view = memoryview(block)  #! del block safe
    work()
    return view
