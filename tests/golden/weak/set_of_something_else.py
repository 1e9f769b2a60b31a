import weakref


class Bus:
    def __init__(self):
        self.live = weakref.WeakSet()
        self.by_name = {}


def of_an_attribute():
    b = Bus()
    p = Owner()
    s = b.live
    s.add(p)  #! del s; keep p EDL502
    print(b)
    return len(b.live)


def of_a_table(table):
    p = Owner()
    d = table.setdefault("x", weakref.WeakKeyDictionary())
    d[p] = 1  #! del d; keep p EDL502
    print(table)
    return len(table)


def of_the_function():
    p = Owner()
    s = weakref.WeakSet()
    s.add(p)  #! keep p EDL502
    print(len(s))  #! del p, s
    work()
    return 1
