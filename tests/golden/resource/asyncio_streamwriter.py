# the transport is closed when the writer dies, though the reader is in 
import asyncio


def fires(arg):
    rows = asyncio.StreamWriter(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
