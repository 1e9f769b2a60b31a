# a number, truth value or other small immutable value
import mmap.mmap


def known(arg):
    value = mmap.mmap.find(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
