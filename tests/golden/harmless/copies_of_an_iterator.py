# both halves of a tee hold the iterator
import itertools


def lines():
    try:
        yield "a"
    finally:
        print("closed")


def both():
    left, right = itertools.tee(lines())
    print(next(left), next(right))  #! keep left EDL604; keep right EDL604
    print()
    return 0


def of_plain():
    left, right = itertools.tee("ab")
    print(next(left), next(right))  #! del left, right safe
    print()
    return 0
