import sys


def platform():
    name = sys.platform
    show(name)  #! del name safe
    work()
    return 1


def modules():
    table = sys.modules
    print(table)  #! del table unsafe
    work()
    return 1
