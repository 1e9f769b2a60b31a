"""One list under two names: what is done to one is done to both."""


def chained(fill):
    first = rows = [1, 2, 3]
    fill(first)  #! del fill, first
    n = len(rows)  #! del rows unsafe
    work(n)
    return n


def walrus(fill):
    fill(rows := [1, 2, 3])  #! del fill
    n = len(rows)  #! del rows unsafe
    work(n)
    return n


def apart(fill):
    first, rows = [1, 2, 3], [1, 2, 3]
    fill(first)  #! del fill, first
    n = len(rows)  #! del rows safe
    work(n)
    return n
