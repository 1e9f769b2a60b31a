import contextlib


def maybe():
    with contextlib.suppress(KeyError):
        rows = load()
        step(rows)
    show(rows)  #! del rows
    return work()


def surely():
    rows = load()
    with contextlib.suppress(KeyError):
        step(rows)
    show(rows)  #! del rows
    return work()
