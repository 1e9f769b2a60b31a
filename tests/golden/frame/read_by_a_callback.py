# What is handed to something that calls it looks at the frame below its own
import sys


def by_names(row):
    print(sorted(sys._getframe(1).f_locals))
    return row


def by_size(row):
    return row.size


def sorts(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    out = sorted([2, 1], key=by_names)  #! del rows, total
    work(out)


def sizes(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    out = sorted([2, 1], key=by_size)
    work(out)
