# state of a compressor
import bz2


def known(arg):
    value = bz2.BZ2Compressor(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
