# each of them has a name of its own, that is held
def named(path, other):
    first = open(path)  #! del path
    second = open(other)  #! del other
    for f in (first, second):  #! keep first EDL601
        n = len(f.name)  #! del f
        work(n)
    work(second)
    return second, n


def made_for_the_loop(path, other):
    for f in (open(path), open(other)):
        n = len(f.name)  #! keep f EDL601
        work(n)
    return n


def bound_again(path, other):
    first = open(path)  #! del path
    for f in (first,):
        first = other
        n = len(f.name)  #! keep f EDL601
        work(n)
    return n, first
