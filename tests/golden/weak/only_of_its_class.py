"""What is asked to be of a class is held weakly only if it is."""
import weakref

SEEN = []


class Node:
    pass


class Leaf(Node):
    pass


class Other:
    pass


def watch(item):
    if isinstance(item, Node):
        SEEN.append(weakref.ref(item))


def note(item):
    watch(item)  #! del item
    return len(SEEN)


def of_the_class():
    leaf = Leaf()
    note(leaf)  #! keep leaf EDL507
    return work()


def of_who_knows():
    item = make()
    note(item)  #! keep item EDL507
    return work()


def of_another():
    other = Other()
    rows = {1, 2}
    note(other)  #! del other
    note(rows)  #! del rows
    return work()


def watch_all_but(item):
    if not isinstance(item, Node):
        SEEN.append(weakref.ref(item))


def turned_round():
    other = Other()
    watch_all_but(other)  #! keep other EDL507
    return work()
