# The address of a local that only shows the memory of an argument
import ctypes


def address_of(data):
    block = (ctypes.c_char * len(data)).from_buffer(data)  #! del data
    return ctypes.addressof(block)


def length_of(data):
    block = (ctypes.c_char * len(data)).from_buffer(data)  #! del data
    return ctypes.sizeof(block)


def pointed():
    data = bytearray(100)
    address = address_of(data)  #! keep data EDL701
    work()
    return ctypes.string_at(address, 4)


def measured():
    data = bytearray(100)
    length = length_of(data)  #! del data
    work()
    return length * 2
