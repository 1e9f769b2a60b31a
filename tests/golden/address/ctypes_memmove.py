"""memmove returns the address of its target."""
import ctypes


def copied():
    room = ctypes.create_string_buffer(1000)
    at = ctypes.memmove(room, b"bytes", 5)
    show(room.value)  #! keep room EDL701
    show(ctypes.string_at(at))  #! del at
    return work()
