# buffers it returned point into freed pages, and a write transaction is
import lmdb


def fires(arg):
    rows = lmdb.Environment(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
