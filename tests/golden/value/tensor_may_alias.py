# the very array, if it is one already
import jax.numpy


def known(arg):
    value = jax.numpy.asarray
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
