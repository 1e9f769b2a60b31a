# views that hold their source
import numpy


def case_numpy_array_split(arg):
    rows = make(arg)  #! del arg
    view = numpy.array_split(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_numpy_asarray(arg):
    rows = make(arg)  #! del arg
    view = numpy.asarray(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_numpy_atleast_1d(arg):
    rows = make(arg)  #! del arg
    view = numpy.atleast_1d(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
