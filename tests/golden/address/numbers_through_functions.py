"""A number that a function makes of its argument only compares; where the
function keeps it, nobody is hurt who calls it.  An address is one however
many functions it goes through."""
import ctypes


def key(value):
    return id(value)


def is_seen(value, seen):
    return key(value) in seen


def place(buffer):
    return ctypes.addressof(buffer)


def place_of(buffer):
    return place(buffer)


def lent(buffer, lib):
    lib.read(place(buffer))


def asked(make, seen):
    value = make()  #! del make
    found = is_seen(value, seen)  #! del seen, value
    print(found)
    return 1


def compared(make):
    value = make()
    number = key(value)  #! keep value EDL702
    other = make()  #! del make
    print(number == key(other))


def compared_of_others(value, make):
    number = key(value)  #! del value
    other = make()  #! del make
    print(number == key(other))


def read_at():
    buffer = ctypes.create_string_buffer(8)
    at = place_of(buffer)  #! keep buffer EDL701
    print(ctypes.string_at(at))


def lends(lib):
    buffer = ctypes.create_string_buffer(8)
    lent(buffer, lib)  #! keep buffer EDL701
    print(lib.sum())
