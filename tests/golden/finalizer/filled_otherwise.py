# A container is filled by whatever name its methods have
import collections
import operator


class Log:
    def __del__(self):
        print("gone")


class Box:
    pass


def put(table, key, value):
    dict.__setitem__(table, key, value)


def fill(rows):
    list.append(rows, Log())


def by_its_class():
    rows = []
    list.append(rows, Log())
    print(rows)  #! keep rows EDL602
    work()


def by_the_class_of_a_module():
    rows = collections.deque()
    collections.deque.appendleft(rows, Log())
    print(rows)  #! keep rows EDL602
    work()


def by_what_an_assignment_calls():
    table = {}
    dict.__setitem__(table, 1, Log())
    print(table)  #! keep table EDL602
    work()


def by_an_operator():
    table = {}
    operator.setitem(table, 1, Log())
    print(table)  #! keep table EDL602
    work()


def by_an_operator_in_place():
    rows = []
    operator.iadd(rows, [Log()])
    print(rows)  #! keep rows EDL602
    work()


def by_setattr():
    box = Box()
    setattr(box, "log", Log())
    print(box)  #! keep box EDL602
    work()


def for_each():
    rows = []
    print(list(map(rows.append, [Log()])))
    print(rows)  #! keep rows EDL602
    work()


def an_item_that_is_unknown():
    table = collections.defaultdict(list)
    table["a"].append(Log())
    print(table)  #! keep table EDL602
    work()


def within_a_function():
    rows = []
    fill(rows)
    print(rows)  #! keep rows EDL602
    work()


def given_to_a_function():
    table = {}
    put(table, 1, Log())
    print(table)  #! keep table EDL602
    work()


def numbers():
    rows = []
    list.append(rows, 1)
    operator.iadd(rows, [2])
    print(list(map(rows.append, [3])))
    print(rows)  #! del rows
    work()


def a_number_on_a_box():
    box = Box()
    setattr(box, "n", 1)
    print(box)  #! del box
    work()
