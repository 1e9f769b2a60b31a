# frames are handed out: who reads their locals misses the name
import inspect


def fires(arg):
    rows = make(arg)  #! keep arg EDL402
    look(rows)  #! keep rows EDL402
    frame = inspect.getargvalues()
    return work(frame)


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    line = inspect.getargvalues().f_lineno
    return line
