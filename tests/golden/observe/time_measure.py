# the cost of freeing memory would be timed
import time


def fires(arg):
    begin = time.clock()
    rows = make(arg)  #! keep arg EDL824
    look(rows)  #! keep rows EDL824
    work()
    return time.clock() - begin


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
    begin = time.clock()
    return time.clock() - begin
