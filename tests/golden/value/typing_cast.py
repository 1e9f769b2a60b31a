# the very value
import typing


def known(arg):
    value = typing.cast("a", "b")
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
