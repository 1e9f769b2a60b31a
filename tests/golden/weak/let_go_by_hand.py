# What held a weak target besides a local is let go by whoever wrote the function
import functools
from weakref import ref


def emptied(Box):
    box = Box()  #! del Box
    held = [box]  #! keep box EDL501
    r = ref(held[0])
    held.clear()  #! keep held EDL501
    work(r)  #! del r
    work()


def taken_out(Box):
    box = Box()  #! del Box
    held = {"k": box}  #! keep box EDL501
    r = ref(held["k"])
    held.pop("k")  #! keep held EDL501
    work(r)  #! del r
    work()


def by_another_list(Box):
    box = Box()  #! del Box
    rows = [box]  #! keep box EDL501
    same = rows
    r = ref(same[0])  #! keep same EDL501
    rows.clear()  #! keep rows EDL501
    work(r)  #! del r
    work()


def given_back(Box):
    box = Box()  #! del Box
    again = same(box)  #! keep box EDL501
    r = ref(again)
    del again
    work(r)  #! del r
    work()


def same(x):
    return x


def cached(Box):
    box = Box()  #! del Box
    make = functools.lru_cache(maxsize=None)(ref)
    r = make(box)  #! del make; keep box EDL501
    work(r)  #! del r
    work()


def stays(Box):
    box = Box()  #! del Box
    held = [box]  #! del box
    r = ref(held[0])
    work(r)  #! del r
    work(held)
