# a new array
import dask.array


def known(receiver: dask.array.Array, arg):
    value = receiver.compute(arg)  #! del receiver, arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
