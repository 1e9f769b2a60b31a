# a number, truth value or other small immutable value
import tarfile


def known(arg):
    value = tarfile.is_tarfile(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
