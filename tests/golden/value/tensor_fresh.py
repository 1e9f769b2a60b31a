# an array of its own
import jax.numpy


def known(arg):
    value = jax.numpy.arange(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
