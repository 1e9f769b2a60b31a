"""A function of the tree hands out the address of what it is given."""
import numpy as np


def address(rows):
    return rows.ctypes.data


def offset(rows, by):
    return address(rows)


class View:
    def __init__(self, rows):
        self.at = rows.ctypes.data


class Block:
    def at(self):
        return self.rows.ctypes.data


def size(rows):
    return rows.ctypes.data % 64 == 0


def direct(lib, n):
    rows = np.zeros(n)  #! del n
    at = address(rows)  #! keep rows EDL701
    work()
    return lib.sum(at)


def two_levels(lib, n):
    rows = np.zeros(n)  #! del n
    at = offset(rows, by=8) + 8  #! keep rows EDL701
    work()
    return lib.sum(at)


def stored(lib, n):
    rows = np.zeros(n)  #! del n
    view = View(rows)  #! keep rows EDL701
    work()
    return lib.sum(view.at)


def method(lib):
    block = Block()
    at = block.at()  #! keep block EDL701
    work()
    return lib.sum(at)


def only_looked_at(n):
    rows = np.zeros(n)  #! del n
    fits = size(rows)  #! del rows
    work()
    return fits
