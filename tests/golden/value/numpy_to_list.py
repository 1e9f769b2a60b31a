# a copy
import numpy


def known(arg):
    receiver = numpy.zeros(3)
    value = receiver.tobytes(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
