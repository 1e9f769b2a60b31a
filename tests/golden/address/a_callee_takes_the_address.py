# Whoever calls `send` may leave the buffer to it, out of sight: what a callee
# takes the address of breaks memory then, and is no mere doubt.
import ctypes


def address_of(buffer):
    return ctypes.addressof(buffer)


def send(buffer, line):
    place = address_of(buffer)  #! keep buffer EDL701
    wait(line)  #! del line
    return ctypes.string_at(place, 4)


def wait(line):
    line.flush()
