# a mapping
import collections


def known(arg):
    value = collections.Counter([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
