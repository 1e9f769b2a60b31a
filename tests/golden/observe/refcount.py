# the count changes with every reference
import sys


def fires(arg):
    rows = make(arg)  #! keep arg EDL821
    look(rows)  #! keep rows EDL821
    seen = sys.getrefcount()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL821
    sys.getrefcount()  #! del arg
    look(rows)  #! del rows
    work()
