import os


def opened(path):
    number = os.open(path, os.O_RDONLY)  #! del path
    show(number)  #! del number safe
    work()
    return 1


def stream(path):
    number = open(path)  #! del path
    show(number)  #! keep number EDL601
    work()
    return 1
