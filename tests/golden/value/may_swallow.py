# a context manager that groups errors
import asyncio


def known(arg):
    value = asyncio.TaskGroup(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
