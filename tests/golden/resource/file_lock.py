# the lock is released when it dies
import fasteners


def fires(arg):
    rows = fasteners.InterProcessLock(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
