# a matrix of its own
import scipy.sparse


def known(arg):
    value = scipy.sparse.block_diag(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
