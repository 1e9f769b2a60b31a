# another name of the same thing
import _pickle


def known(arg):
    value = _pickle
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
