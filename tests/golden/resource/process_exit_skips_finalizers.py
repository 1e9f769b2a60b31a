import os
import sys


def lines(path):
    yield from path


def leave():
    table = lines(make_table())
    show(table)  #! keep table EDL606
    work()
    os._exit(0)


def leave_clean():
    table = lines(make_table())
    show(table)  #! del table
    work()
    sys.exit(0)


def of_unknown_type():
    table = make_table()
    show(table)  #! del table
    work()
    os._exit(0)
