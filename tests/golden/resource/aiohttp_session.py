# an open response
import aiohttp


def fires(arg):
    rows = aiohttp.ClientResponse(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
