"""A manager made of a generator ends its block when it dies."""
from contextlib import contextmanager


@contextmanager
def opened(path):
    file = open(path)  #! del path
    try:
        yield file
    finally:
        file.close()


@contextmanager
def named(path):
    yield path


def by_hand(path):
    manager = opened(path)  #! del path
    file = manager.__enter__()  #! keep manager EDL604
    work(file.read())  #! del file
    work()


def by_with(path):
    manager = opened(path)  #! del path
    with manager as file:  #! del manager
        work(file.read())  #! del file
    work()
    work()


def nothing_to_end(path):
    manager = named(path)  #! del path
    name = manager.__enter__()  #! del manager
    work(name)  #! del name
    work()
