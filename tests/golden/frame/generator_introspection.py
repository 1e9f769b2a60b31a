# an observer of a suspended generator sees fewer names
import inspect


def known(arg):
    value = inspect.getasyncgenlocals(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
