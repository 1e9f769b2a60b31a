# its argument, if that is such an array already
import numpy


def known(arg):
    value = numpy.asanyarray([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
