# a generator that holds its sources
import heapq


def known(arg):
    value = heapq.merge(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
