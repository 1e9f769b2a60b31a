import numpy as np


def doubled(rows):
    cursor = np.nditer(rows, op_flags=[["readwrite"]])
    step(cursor)  #! keep cursor EDL601
    work()
    return rows


def walked(rows):
    cursor = np.ndindex(9)
    step(cursor)  #! del cursor
    work()
    return rows
