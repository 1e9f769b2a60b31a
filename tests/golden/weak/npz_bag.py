# an archive that holds its file
import numpy.lib.npyio


def fires(arg):
    rows = numpy.lib.npyio.NpzFile(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
