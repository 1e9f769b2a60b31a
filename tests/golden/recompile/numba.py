import numba


@numba.njit
def summed(rows):
    n = rows.sum()  #! keep rows EDL811
    work()
    return n


def plain(rows):
    n = rows.sum()  #! del rows
    work()
    return n
