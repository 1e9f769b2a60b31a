import typing


def number():
    n = typing.cast(int, 7)
    show(n)  #! del n safe
    work()
    return 1


def stream(path):
    found = typing.cast(list, open(path))  #! del path
    show(found)  #! keep found EDL601
    work()
    return 1
