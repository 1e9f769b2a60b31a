# a tuple of numbers
import pathlib


def known(arg):
    receiver = pathlib.Path("a")
    value = receiver.lstat(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
