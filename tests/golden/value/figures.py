# returns None and forgets its arguments
import matplotlib.pyplot


def known(arg):
    value = matplotlib.pyplot.savefig(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
