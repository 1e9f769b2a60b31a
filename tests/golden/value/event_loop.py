# a number, truth value or other small immutable value
import asyncio


def known(arg):
    value = asyncio.iscoroutine(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
