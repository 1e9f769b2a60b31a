# computed from its arguments alone
import numpy


def known(arg):
    value = numpy.abs([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
