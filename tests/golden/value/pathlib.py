import pathlib


def name():
    path = pathlib.Path("a.txt")
    text = path.as_posix()  #! del path safe
    show(text)  #! del text safe
    work()
    return 1


def other(path):
    text = path.as_posix()  #! del path
    show(text)  #! del text unsafe
    work()
    return 1
