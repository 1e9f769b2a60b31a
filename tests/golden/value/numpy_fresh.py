import numpy as np


def zeros():
    rows = np.zeros(9)
    print(rows)  #! del rows safe
    work()
    return 1


def unknown():
    rows = make_zeros(9)
    print(rows)  #! del rows unsafe
    work()
    return 1
