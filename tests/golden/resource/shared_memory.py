from multiprocessing.shared_memory import SharedMemory


def mapped():
    block = SharedMemory(create=True, size=9)
    view = block.buf  #! keep block EDL713
    work()
    return view


def local():
    block = bytearray(9)
    view = memoryview(block)  #! del block
    work()
    return view


def only_asked(name):
    memory = SharedMemory(name=name)  #! del name
    size = memory.size
    memory.close()  #! del memory
    print(size)
    print(size + 1)


def viewed(name):
    memory = SharedMemory(name=name)  #! del name
    view = memory.buf
    print(memory.size)  #! keep memory EDL713
    print(view[0])
