# a list of names
import fnmatch


def known(arg):
    value = fnmatch.filter(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
