import numpy as np


def blocks():
    a = load()
    b = load()
    c = load()
    show(a, b, c)  #! keep a, b EDL403; del c
    m = np.bmat("a, b")  #! del a, b
    work()
    return m


def listed():
    a = load()
    m = np.bmat([[a]])  #! del a
    work()
    return m
