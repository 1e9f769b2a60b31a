# the registered clean-up runs when the object dies
import weakref


def fires(arg):
    rows = make(arg)  #! del arg
    result = weakref.finalize(rows)  #! keep rows EDL505
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
