# a new string or bytes object
import lxml.etree


def known(arg):
    value = lxml.etree.tostring(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
