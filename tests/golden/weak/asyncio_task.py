# the loop holds tasks weakly: a waiting task can vanish in the middle
import asyncio


def fires(receiver: asyncio.AbstractEventLoop, arg):
    rows = receiver.create_task(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL509
    work()


def quiet(receiver: asyncio.AbstractEventLoop, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
