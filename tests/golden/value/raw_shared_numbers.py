# shared numbers without a lock
import multiprocessing


def known(arg):
    value = multiprocessing.RawArray(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
