# A function inside a compiled one
import numba


@numba.njit
def fires(arg):
    def inner(x):
        rows = make(x)  #! keep x EDL811
        look(rows)  #! keep rows EDL811
        work()

    return inner(arg)


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
