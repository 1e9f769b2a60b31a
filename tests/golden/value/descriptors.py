# a descriptor, which nobody closes but the program
import os


def known(arg):
    value = os.dup(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
