# a lock
import threading


def known(arg):
    value = threading.BoundedSemaphore(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
