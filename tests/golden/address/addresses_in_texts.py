# An address is one when it went through a text, too
import ctypes


def by_percent():
    block = ctypes.create_string_buffer(100)
    where = "%d" % ctypes.addressof(block)  #! keep block EDL701
    work()
    return ctypes.string_at(int(where), 3)


def cut_out():
    block = ctypes.create_string_buffer(100)
    where = "at:%x" % ctypes.addressof(block)  #! keep block EDL701
    work()
    at = where.split(":")[1]  #! del where
    return ctypes.string_at(int(at, 16), 3)


def out_of_a_name():
    block = ctypes.create_string_buffer(100)
    number = ctypes.addressof(block)  #! keep block EDL701
    where = f"{number}"  #! del number
    work()
    return ctypes.string_at(int(where), 3)


def text_of(data):
    return "%d" % ctypes.addressof(data)


def by_a_function():
    block = ctypes.create_string_buffer(100)
    where = text_of(block)  #! keep block EDL701
    work()
    return ctypes.string_at(int(where), 3)


def shown():
    block = ctypes.create_string_buffer(100)
    where = "at %x" % ctypes.addressof(block)  #! del block
    work()
    print(where)
