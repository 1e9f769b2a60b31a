# the hook is lost with the object it was registered for
import multiprocessing.util


def fires(arg):
    rows = make(arg)  #! del arg
    result = multiprocessing.util.register_after_fork(rows)  #! keep rows EDL503
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = multiprocessing.util.register_after_fork(arg)  #! keep arg EDL503
    work(result)
