# the name is missing in the shell
import bdb


def fires(arg):
    rows = make(arg)  #! keep arg EDL405
    look(rows)  #! keep rows EDL405
    seen = bdb.set_trace()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL405
    bdb.set_trace()  #! del arg
    look(rows)  #! del rows
    work()
