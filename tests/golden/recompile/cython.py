import cython


@cython.cfunc
def summed(rows):
    n = total(rows)  #! keep rows EDL811
    work()
    return n


def plain(rows):
    n = total(rows)  #! del rows
    work()
    return n
