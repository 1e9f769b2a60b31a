import numpy as np


def pointer():
    rows = np.zeros(9)
    where = rows.ctypes.data  #! keep rows EDL701
    work()
    return call(where)


def size():
    rows = np.zeros(9)
    n = rows.nbytes  #! del rows safe
    work()
    return call(n)
