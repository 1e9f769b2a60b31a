import ctypes


def copied():
    item = make_item()
    twin = ctypes.Structure.from_buffer_copy(item)  #! keep item EDL713
    work()
    return twin


def viewed():
    item = make_item()
    twin = memoryview(item)  #! del item
    work()
    return twin
