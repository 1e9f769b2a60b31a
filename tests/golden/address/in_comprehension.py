"""Addresses and numbers that a comprehension makes."""
#! options: --target-version 3.8
import numpy as np


def rows_of(lib, n):
    rows = np.zeros(n)  #! del n; keep rows EDL701
    at = [rows.ctypes.data + 8 * i for i in range(3)]
    work()
    return lib.sum(at)


def generated(lib, n):
    rows = np.zeros(n)  #! del n; keep rows EDL701
    at = list(rows.ctypes.data + 8 * i for i in range(3))
    work()
    return lib.sum(at)


def numbers(blocks):
    rows = list(blocks)
    seen = {id(row) for row in rows}  #! keep rows EDL702
    work()
    return id(blocks) in seen


def sums(n):
    rows = np.zeros(n)  #! del n
    total = [rows.sum() for i in range(3)]  #! del rows
    work()
    return total
