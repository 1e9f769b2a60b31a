# What a function puts into its first argument, or a generator is sent, is
# theirs from then on.
from bisect import insort
from heapq import heappush


class Log:
    def __del__(self):
        print("gone")


def waits():
    log = yield
    print("got")
    yield log


def on_a_heap():
    heap = []
    heappush(heap, Log())  #! keep heap EDL602
    print("after")


def in_order():
    rows = []
    insort(rows, Log())  #! keep rows EDL602
    print("after")


def sent():
    lines = waits()
    next(lines)
    lines.send(Log())  #! keep lines EDL602
    print("after")


def a_number():
    heap = []
    heappush(heap, 1)  #! del heap
    print("after")
