# state of a digest
import hashlib


def known(arg):
    value = hashlib._Hash(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
