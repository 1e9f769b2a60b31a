import numpy as np


def broadcast():
    rows = np.zeros(9)
    wide = np.broadcast_to(rows, (3, 9))  #! del rows safe
    work()
    return wide


def split():
    rows = np.zeros(9)
    parts = np.split(rows, 3)  #! del rows safe
    work()
    return parts


def transposed():
    rows = np.zeros((3, 3))
    turned = rows.T  #! del rows safe
    work()
    return turned
