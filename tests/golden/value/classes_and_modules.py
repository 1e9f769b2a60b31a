import importlib


def module(name: str):
    found = importlib.import_module(name)  #! del name
    print(found)  #! del found unsafe
    work()
    return 1


def number(name: str):
    found = len(name)  #! del name
    print(found)  #! del found safe
    work()
    return 1
