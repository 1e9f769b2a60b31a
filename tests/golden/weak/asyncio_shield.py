# the inner task can die with the outer future
import asyncio


def fires(arg):
    rows = asyncio.shield(arg)  #! del arg
    look(rows)  #! keep rows EDL509
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
