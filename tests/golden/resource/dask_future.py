# the work is cancelled or its result forgotten when it dies
import dask.distributed


def fires(arg):
    rows = dask.distributed.Client(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
