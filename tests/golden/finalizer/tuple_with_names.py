import collections
import dataclasses

Pair = collections.namedtuple("Pair", "a b")


class Lease:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("end", self.n)


def paired():
    p = Pair(Lease(1), 1)
    print(p.b)  #! keep p EDL602
    work()
    return 1


def plain():
    p = Pair("x", 1)
    print(p.b)  #! del p
    work()
    return 1


def by_name():
    made = globals()["Lease"](2)
    print(made.n)  #! keep made EDL602
    work()
    return 1


def replaced(one):
    two = dataclasses.replace(Lease(1), n=2)
    print(two.n)  #! keep two EDL602
    work()
    return 1
