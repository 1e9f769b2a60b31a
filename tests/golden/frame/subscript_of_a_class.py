# `Class[x]` reads its caller; what is no subscript does not call it
import sys


class Model:
    def __class_getitem__(cls, item):
        return sorted(sys._getframe(1).f_locals)


def plain(path):
    rows = path.split(",")  #! del path
    total = len(rows)  #! del rows
    print(total)


def known(path):
    rows = path.split(",")  #! keep path EDL407
    print(len(rows))
    return Model[int]


def given(path, kind):
    rows = path.split(",")  #! keep path EDL407
    print(len(rows))
    return kind[int]
