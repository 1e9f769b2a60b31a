# a queue
import asyncio


def known(arg):
    value = asyncio.LifoQueue(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
