"""Room for a number that a foreign function fills is good once it is read."""
import ctypes
from ctypes import byref, c_int, c_void_p, pointer

lib = ctypes.CDLL("libsound.so")


def counted():
    n = c_int()
    lib.count(byref(n))
    show(n.value)  #! del n unsafe EDL705
    return work()


def opened():
    first, second = c_void_p(), c_void_p()
    lib.open_pair(byref(first), byref(second))
    lib.close(first)  #! del first
    lib.close(second)  #! del second
    return work()


def stored(box):
    handle = c_void_p()
    lib.open(byref(handle))
    box.handle = handle  #! del box, handle
    return work()


def by_value(size):
    length = c_int(size)  #! del size
    lib.skip(length)  #! del length
    return work()


def named(number):
    name = f"sound {number}"  #! del number
    lib.play(name)  #! del name
    return work()


def never_read():
    n = c_int()
    lib.start(byref(n))  #! keep n EDL705
    return work()


def waited_for():
    flag = c_int()
    lib.start(byref(flag))
    while not flag.value:  #! keep flag EDL705
        work()
    return work()


def kept_by_a_pointer():
    n = c_int()
    lib.start(pointer(n))
    show(n.value)  #! keep n EDL705
    return work()


def kept_by_what_it_makes(make):
    n = c_int()
    lib.count(byref(n))
    lib.start(make(n))  #! del make
    show(n.value)  #! keep n EDL705
    return work()


def an_array():
    n = (c_int * 4)()
    lib.fill(byref(n))
    show(n[0])  #! keep n EDL705
    return work()


def a_text():
    name = ctypes.c_char_p(make_name())
    lib.play(byref(name))
    show(name.value)  #! keep name EDL705
    return work()


def read_before():
    n = c_int()
    lib.count(byref(n))
    show(n.value)
    lib.start(byref(n))  #! keep n EDL705
    return work()
