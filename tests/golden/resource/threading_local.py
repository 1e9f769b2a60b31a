# the values of all threads are dropped when it dies
import asgiref.local


def fires(arg):
    rows = asgiref.local.Local(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
