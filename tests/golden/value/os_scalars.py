import os


def size(path):
    found = os.stat(path)  #! del path
    print(found)  #! del found safe
    work()
    return 1


def entry(path):
    found = stat_of(path)  #! del path
    print(found)  #! del found unsafe
    work()
    return 1
