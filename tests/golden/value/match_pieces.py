import re


def group():
    found = re.match("a+", "aab")
    piece = found.group(0)  #! del found safe
    print(piece)  #! del piece safe
    work()
    return 1


def unknown(found):
    piece = found.group(0)  #! del found
    print(piece)  #! del piece unsafe
    work()
    return 1
