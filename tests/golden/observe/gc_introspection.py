# what the collector reports changes
import gc


def fires(arg):
    rows = make(arg)  #! keep arg EDL822
    look(rows)  #! keep rows EDL822
    seen = gc.collect()
    return seen


def quiet(arg):
    rows = make(arg)  #! del arg
    gc.collect()
    look(rows)  #! del rows
    work()
