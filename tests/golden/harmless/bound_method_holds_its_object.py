import operator


def method():
    table = Table()
    size = table.size  #! del table
    work()
    return size()


def caller():
    table = Table()
    size = operator.methodcaller("size", table)  #! del table
    work()
    return size
