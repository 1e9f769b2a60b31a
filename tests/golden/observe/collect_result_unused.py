# gc.collect() for its effect is a good neighbour
import gc


def fires(arg):
    rows = make(arg)  #! keep arg EDL822
    look(rows)  #! keep rows EDL822
    found = gc.collect()
    return found


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    gc.collect()
    work()
