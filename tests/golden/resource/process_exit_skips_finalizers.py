# what lives now runs no finalizer, or runs it twice: a file is flushed 
import os


def fires(arg):
    rows = make(arg)  #! keep arg EDL606
    look(rows)  #! keep rows EDL606
    work()
    os._exit(0)


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
