import numpy as np


def copied():
    rows = np.zeros(9).astype(int)
    print(rows)  #! del rows safe
    work()
    return 1


def maybe_theirs(source: np.ndarray):
    rows = source.astype(int, copy=False)  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
