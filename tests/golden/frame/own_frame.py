# whoever reads the locals of this frame misses the name
import inspect


def fires(arg):
    rows = make(arg)  #! keep arg EDL402
    look(rows)  #! keep rows EDL402
    frame = inspect.currentframe()
    return work(frame)


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    line = inspect.currentframe().f_lineno
    return line
