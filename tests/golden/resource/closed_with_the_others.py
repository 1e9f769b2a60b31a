# A manager that notes what it opens, and closes all of that behind the block,
# leaves nothing open there.
import contextlib


@contextlib.contextmanager
def noted(path, closes=True):
    files = []
    file = open(path, "w")  #! del path
    files.append(file)
    try:
        yield file  #! del file
    finally:
        if closes:  #! del closes
            for each in files:
                each.close()  #! del each


@contextlib.contextmanager
def left(path):
    files = []
    file = open(path, "w")  #! del path
    files.append(file)  #! keep files EDL601
    try:
        yield file  #! del file
    finally:
        work()


def used(path):
    with noted(path) as file:
        file.write("x")  #! del file
    work(path)  #! del path
    work()


def used_and_left(path):
    with left(path) as file:  #! del path
        file.write("x")  #! keep file EDL601
    work()
    work()
