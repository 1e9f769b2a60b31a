import pathlib


def text():
    found = pathlib.Path("a.txt").read_text()
    show(found)  #! del found safe
    work()
    return 1


def other(source):
    found = source.read_text()  #! del source
    show(found)  #! del found unsafe
    work()
    return 1
