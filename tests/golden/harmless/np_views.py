import numpy as np


def part():
    rows = np.zeros(9)
    view = rows.reshape(3, 3)  #! del rows safe
    work()
    return view


def address():
    rows = np.zeros(9)
    where = rows.ctypes.data  #! keep rows EDL701
    work()
    return where
