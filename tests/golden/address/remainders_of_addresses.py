"""What is left of an address modulo a few bytes leads nowhere."""
import numpy as np


def offset(n):
    rows = np.zeros(n)  #! del n
    place = rows.ctypes.data % 64  #! del rows
    work()
    return use(place)


def shifted(n, other):
    rows = np.zeros(n)  #! del n
    at = (rows.ctypes.data - other.ctypes.data) % 32 // 8  #! del other, rows
    work()
    return use(at)


def by_whatever(n, size):
    rows = np.zeros(n)  #! del n
    place = rows.ctypes.data % size  #! del size; keep rows EDL701
    work()
    return use(place)


def by_much(n):
    rows = np.zeros(n)  #! del n
    place = rows.ctypes.data % 18446744073709551616  #! keep rows EDL701
    work()
    return use(place)


def of_another(n):
    rows = np.zeros(n)  #! del n
    place = 64 % rows.ctypes.data  #! keep rows EDL701
    work()
    return use(place)


def named(n):
    rows = np.zeros(n)  #! del n
    name = id(rows) % 64  #! keep rows EDL702
    work()
    return use(name)


def beside(n):
    rows = np.zeros(n)  #! del n
    at = rows.ctypes.data  #! keep rows EDL701
    place = at % 64
    work()
    return use(at, place)
