# What is put into a copy is not put into what was copied; a part is in both
from collections import ChainMap


class Log:
    def __del__(self):
        print("gone")


def a_list():
    rows = []
    more = list(rows)
    more.append(Log())
    more = None
    print(rows)  #! del rows
    work()


def a_dict():
    table = {}
    more = dict(table, n=1)
    more["log"] = Log()
    more = None
    print(table)  #! del table
    work()


def a_part():
    table = [[]]
    more = list(table)
    more[0].append(Log())
    more = None
    print(table)  #! keep table EDL602
    work()


def no_copy():
    table = {}
    more = ChainMap(table)
    more["log"] = Log()
    more = None
    print(table)  #! keep table EDL602
    work()
