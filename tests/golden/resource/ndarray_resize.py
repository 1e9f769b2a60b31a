# it refuses to resize while other references exist
import numpy


def fires(receiver, arg):
    rows = make(arg)  #! keep arg EDL821
    look(rows)  #! keep rows EDL821
    seen = receiver.resize()
    return seen


def quiet(receiver, arg):
    rows = make(arg)  #! keep arg EDL821
    receiver.resize()  #! del receiver, arg
    look(rows)  #! del rows
    work()
