def counted():
    limit = load()
    n = sum(r > limit for r in read())  #! del limit
    work()
    return n


def kept():
    limit = load()
    later = lambda r: r > limit
    work()
    return later
