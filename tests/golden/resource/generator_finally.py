# suspended finally and with blocks run when it dies
import contextlib


def fires(arg):
    rows = contextlib.asynccontextmanager(arg).__aenter__(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
