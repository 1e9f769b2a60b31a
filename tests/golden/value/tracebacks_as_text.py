# file names and lines
import traceback


def known(arg):
    value = traceback.extract_tb(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
