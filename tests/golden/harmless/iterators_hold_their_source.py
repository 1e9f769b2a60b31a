import itertools


def paired():
    rows = ["a", "b"]
    pairs = zip(rows, itertools.count())  #! del rows safe
    work()
    return pairs


def sliced():
    rows = ["a", "b"]
    head = itertools.islice(rows, 1)  #! del rows safe
    work()
    return head


def reverse():
    rows = ["a", "b"]
    back = reversed(rows)  #! del rows safe
    work()
    return back
