# a number, truth value or other small immutable value
import numpy


def known(arg):
    value = numpy.allclose(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
