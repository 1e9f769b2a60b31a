import timeit


def timed():
    rows = load()
    other = load()
    show(rows, other)  #! keep rows EDL403; keep other EDL401
    t = timeit.timeit("sum(rows)", globals=locals())  #! del rows, other
    work()
    return t


def alone():
    rows = load()
    show(rows)  #! del rows
    t = timeit.timeit("sum([1, 2])")
    work()
    return t
