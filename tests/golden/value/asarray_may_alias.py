import numpy as np


def own():
    rows = np.asanyarray([1.0, 2.0])
    print(rows)  #! del rows safe
    work()
    return 1


def maybe_theirs(source):
    rows = np.asanyarray(source)  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
