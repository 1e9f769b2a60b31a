# an array of the elements; objects stay the same objects
import numpy


def known(arg):
    value = numpy.array([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
