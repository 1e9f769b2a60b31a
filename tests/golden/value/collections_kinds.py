import collections


def counted():
    found = collections.Counter(["a", "b"])
    print(found)  #! del found safe
    work()
    return 1


def queued(rows):
    found = collections.deque(rows)  #! del rows
    print(found)  #! del found unsafe
    work()
    return 1
