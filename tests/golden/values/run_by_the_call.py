# What a call runs gets what the call is given, or what is in that.
from functools import reduce

from somewhere import make


def fill(row):
    row.append(make())


def first(row):
    return row[0]


def fill_first(rows, other):
    rows.append(make())
    return rows


def sorts():
    rows = [[1], [2]]
    rows.sort(key=fill)  #! del rows unsafe EDL101
    print("after")


def sorts_a_copy():
    rows = [[1], [2]]
    sorted(rows, key=lambda row: row.append(make()))  #! del rows unsafe EDL101
    print("after")


def reduces():
    rows = []
    reduce(fill_first, [1], rows)  #! del rows unsafe EDL101
    print("after")


def raises():
    rows = []
    try:
        raise ValueError(rows)
    except ValueError as error:  #! del rows unsafe EDL102
        error.args[0].append(make())
    print("after")


def only_looks():
    rows = [[1], [2]]
    rows.sort(key=lambda row: row[0])  #! del rows safe EDL101
    print("after")


def is_known():
    rows = [[1], [2]]
    rows.sort(key=len)  #! del rows safe EDL101
    print("after")
