# the file is flushed and closed when it dies
import bz2


def fires(arg):
    rows = bz2.open(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
