import numpy as np


def buffered(rows):
    cursor = np.nditer(rows, ["buffered"], [["readwrite"]])
    step(cursor)  #! keep cursor EDL601
    work()
    return rows


def copied(rows, more):
    cursor = np.nditer(rows, [], [["readonly"]] + [["readwrite", "updateifcopy"]])
    step(cursor, more)  #! del more; keep cursor EDL601
    work()
    return rows


def overlapping(rows, flags):
    cursor = np.nditer(rows, op_flags=[["readwrite"]], flags=flags)  #! del flags
    step(cursor)  #! keep cursor EDL601
    work()
    return rows


def in_place(rows):
    cursor = np.nditer(rows, op_flags=[["readwrite"]])
    step(cursor)  #! del cursor
    work()
    return rows


def only_read(rows):
    cursor = np.nditer(rows, ["buffered"], [["readonly"]])
    step(cursor)  #! del cursor
    work()
    return rows


def only_read_unless_said_otherwise(rows):
    cursor = np.nditer(rows, ["buffered"])
    step(cursor)  #! del cursor
    work()
    return rows


def by_flags_of_somebody(rows, how):
    cursor = np.nditer(rows, ["buffered"], how)  #! del how
    step(cursor)  #! keep cursor EDL601
    work()
    return rows


def plain(rows):
    cursor = np.nditer([rows, None], ["multi_index"], [["readonly"]] * 2)
    step(cursor)  #! del cursor
    work()
    return rows


def written_back(rows):
    cursor = np.nditer(rows, ["buffered"], [["readwrite"]])
    with cursor:
        step(cursor)  #! del cursor
    work()
    work()
    return rows


def walked(rows):
    cursor = np.ndindex(9)
    step(cursor)  #! del cursor
    work()
    return rows


def nested(rows):
    outer, inner = np.nested_iters(rows, [[0], [1]])
    step(outer, inner)  #! del outer, inner
    work()
    return rows


def nested_copies(rows):
    outer, inner = np.nested_iters(rows, [[0], [1]], ["buffered"], [["readwrite"]])
    step(outer, inner)  #! keep outer EDL601; keep inner EDL601
    work()
    return rows
