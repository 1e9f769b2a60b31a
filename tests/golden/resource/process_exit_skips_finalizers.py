import os
import sys


def leave():
    table = make_table()
    show(table)  #! keep table EDL606
    work()
    os._exit(0)


def leave_clean():
    table = make_table()
    show(table)  #! del table
    work()
    sys.exit(0)
