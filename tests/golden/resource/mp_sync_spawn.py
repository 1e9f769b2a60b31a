# it is unlinked when it dies: a child that is still starting cannot att
import multiprocessing


def fires(arg):
    rows = multiprocessing.Array(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
