# a child is reaped, orphaned or killed when it dies
import asyncio


def fires(arg):
    rows = asyncio.create_subprocess_exec(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
