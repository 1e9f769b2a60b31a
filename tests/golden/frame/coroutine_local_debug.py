# stack dumps of suspended coroutines show fewer locals
import asyncio


def known(receiver: asyncio.Task, arg):
    value = receiver.get_stack(arg)  #! del receiver, arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
