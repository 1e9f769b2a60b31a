# its temporary copy is written back when it dies
import numpy


def fires(arg):
    rows = numpy.nditer(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
