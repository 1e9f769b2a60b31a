# an array of its own
import tifffile


def known(arg):
    value = tifffile.imread(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
