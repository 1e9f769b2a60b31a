# What a module's own dict contains is unknown: any function may fill it
TABLE = {}


def unsafe(path):
    table = TABLE.copy()
    print(table)  #! del table
    work()


def safe(path):
    table = {1: 2}.copy()
    print(table)  #! del table
    work()
