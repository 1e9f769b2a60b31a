import numpy as np


def grown():
    rows = np.zeros(9)
    other = np.ones(9)
    show(other)  #! keep other EDL821
    rows.resize(18)  #! del other
    work()
    return rows


def grown_unchecked():
    rows = np.zeros(9)
    other = np.ones(9)
    show(other)  #! del other safe
    rows.resize(18, refcheck=False)
    work()
    return rows
