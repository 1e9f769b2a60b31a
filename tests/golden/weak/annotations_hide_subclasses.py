# A list cannot be referred to weakly, but a subclass of it can.
import weakref


def watch(rows: list, table: dict[str, int], nested: list[list[int]]):
    seen = weakref.ref(rows)  #! keep rows EDL501
    told = weakref.ref(table)  #! keep table EDL501
    first = weakref.ref(nested[0])  #! keep nested EDL501
    work()
    print(seen(), told(), first())


def own():
    rows = []
    table = {}
    try:
        weakref.ref(rows)
    except TypeError:
        print(len(rows), len(table))  #! del rows, table
    work()
