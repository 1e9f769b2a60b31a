import mmap
import os


def mapped(path):
    source = find(path)  #! del path
    view = mmap.mmap(source.fileno(), 0)  #! del source
    n = len(view)  #! keep view EDL601
    work()
    return n


def number_goes_on(path):
    source = find(path)  #! del path
    number = source.fileno()  #! keep source EDL701
    view = mmap.mmap(number, 0)
    n = len(view)  #! keep view EDL601
    work()
    os.fsync(number)
    return n


def wrapped(path):
    source = find(path)  #! del path
    again = Wrapper(source.fileno())  #! keep source EDL701
    n = again.size  #! del again
    work()
    return n
