import contextlib


def maybe(flag):
    with contextlib.suppress(KeyError):
        step()
        rows = load()
    if flag:  #! keep rows; del flag
        return work()  #! del flag
    show(rows)
    return 1


def surely(flag):
    rows = load()
    with contextlib.suppress(KeyError):
        step()
    if flag:  #! del flag, rows
        return work()  #! del flag
    show(rows)
    return 1
