"""The owner is kept through arithmetic, branches, attributes and items."""
import numpy as np


def plus(lib, n):
    rows = np.zeros(n)  #! del n
    at = rows.ctypes.data + 8  #! keep rows EDL701
    work()
    return lib.sum(at)


def branch(lib, n, here):
    rows = np.zeros(n)  #! del n
    at = rows.ctypes.data if here else 0  #! del here; keep rows EDL701
    work()
    return lib.sum(at)


def attribute(lib, n):
    rows = np.zeros(n)  #! del n
    c = rows.ctypes  #! keep rows EDL701
    at = c.data  #! keep c EDL701
    work()
    return lib.sum(at)


def value(lib, rows, kind):
    at = rows.ctypes.data_as(kind).value  #! keep rows EDL701; keep kind EDL701
    work()
    return lib.sum(at)


def items(lib, n):
    rows = np.zeros(n)
    found = {"at": rows.ctypes.data, "n": n}  #! del n; keep rows EDL701
    at = found["at"]  #! del found
    work()
    return lib.sum(at)


def unpacked(lib, n):
    rows = np.zeros(n)  #! del n
    at, fixed = rows.__array_interface__["data"]  #! keep rows EDL701
    work(fixed)  #! del fixed
    return lib.sum(at)


def compared(n):
    rows = np.zeros(n)  #! del n
    aligned = rows.ctypes.data % 64 == 0  #! del rows
    work()
    return aligned


def pointer(lib, n):
    rows = np.zeros(n)  #! del n
    p = rows.ctypes.data_as(lib.pointer)  #! del lib, rows
    work()
    return p
