import numpy as np


def numbers():
    rows = np.array([1.0, 2.0])
    print(rows)  #! del rows safe
    work()
    return 1


def objects(row):
    rows = np.array([row])  #! del row
    print(rows)  #! del rows unsafe
    work()
    return 1


def floats(source):
    rows = np.array(source, dtype=float)  #! del source
    print(rows)  #! del rows safe
    work()
    return 1
