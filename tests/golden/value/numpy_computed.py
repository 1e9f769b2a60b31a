import numpy as np


def numbers():
    rows = np.exp(np.zeros(9))
    print(rows)  #! del rows safe
    work()
    return 1


def unknown(source):
    rows = np.exp(source)  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
