# caches keyed by source or bytecode are computed again once
import inspect


def known(arg):
    value = inspect.getsource(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
