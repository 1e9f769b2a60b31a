"""A function of the tree that returns what the collector lists, and its
callers: what they hold is counted."""
import gc
import sys


def count(kind):
    return sum(1 for o in gc.get_objects() if isinstance(o, kind))


def count_lists():
    return count(list)


def collect():
    found = gc.collect()
    print(found)


def held(rows):
    copy = list(rows)  #! keep rows EDL822
    n = len(copy)  #! keep copy EDL822
    before = count_lists()  #! del rows, copy
    print(n)
    return before


def held_by_a_local_function(rows):
    copy = list(rows)  #! keep rows EDL822
    n = len(copy)  #! keep copy EDL822

    def alive():
        return len(gc.get_objects())

    before = alive()  #! del rows, copy, alive
    print(n)
    return before


def free(rows):
    copy = list(rows)  #! del rows
    n = len(copy)  #! del copy
    collect()
    count_lists()
    print(n)
    return n


def fill(rows):
    if sys.getrefcount(rows) < 3:
        print("nobody sees it")
    return [row or 0 for row in rows]


def is_shared(rows):
    if sys.getrefcount(rows) > 3:
        return True
    return False


def free_of_a_condition(rows):
    copy = list(rows)  #! del rows
    n = len(copy)
    more = fill(copy)  #! del copy
    print(n)
    return more


def held_by_an_answer(rows):
    copy = list(rows)  #! keep rows EDL822
    same = copy
    n = len(same)  #! keep same EDL822
    more = is_shared(copy)  #! del rows, copy, same
    print(n)
    return more
