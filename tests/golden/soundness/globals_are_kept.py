#! nothing
cache = load()
show(cache)


def f():
    global cache
    cache = load()
    show(cache)
    work()


class Table:
    rows = load()
    show(rows)
    work()
