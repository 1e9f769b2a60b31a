# its server process is shut down when it dies
import multiprocessing


def fires(arg):
    rows = multiprocessing.Manager(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
