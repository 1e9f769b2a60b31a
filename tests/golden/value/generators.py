import os


def walked(path: str):
    found = os.walk(path)  #! del path
    first = next(found)  #! del found
    work()
    return first


def with_finally():
    found = numbers()
    first = next(found)  #! keep found EDL604
    work()
    return first


def numbers():
    with open("a") as stream:
        yield from stream  #! del stream
