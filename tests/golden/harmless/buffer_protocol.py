# a view that holds its object
import pyarrow


def fires(arg):
    rows = make(arg)  #! del arg
    result = pyarrow.foreign_buffer(rows)  #! keep rows EDL713
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows unsafe
    result = pyarrow.foreign_buffer(arg)  #! keep arg EDL713
    work(result)
