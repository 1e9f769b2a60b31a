import numpy as np


def numbers():
    rows = np.zeros(9).tolist()
    print(rows)  #! del rows safe
    work()
    return 1


def unknown(source: np.ndarray):
    rows = source.tolist()  #! del source
    print(rows)  #! del rows safe
    work()
    return 1
