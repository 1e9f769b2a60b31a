# A function handed to a compiler later in the file
import numba


def fires(arg):
    rows = make(arg)  #! keep arg EDL811
    look(rows)  #! keep rows EDL811
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()


fast = numba.njit(fires)
