import warnings


def lines(path):
    yield from path


def quiet():
    rows = lines(load())
    with warnings.catch_warnings():
        n = measure(rows)  #! keep rows EDL605
        log(n)  #! del rows
    work()
    return n


def plain():
    rows = lines(load())
    with timer():
        n = measure(rows)  #! del rows
        log(n)
    work()
    return n
