# the connection or port is closed when it dies; the transport is closed
import asyncio


def fires(arg):
    rows = asyncio.open_unix_connection(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
