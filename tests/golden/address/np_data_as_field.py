import ctypes

import numpy as np


def filled(block):
    rows = np.zeros(9)
    block.data = rows.ctypes.data_as(ctypes.c_void_p)  #! keep rows EDL704; del block
    work()
    return 1


def held():
    rows = np.zeros(9)
    pointer = rows.ctypes.data_as(ctypes.c_void_p)  #! del rows
    work()
    return pointer
