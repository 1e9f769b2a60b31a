# What a function of the tree puts into its argument is the argument's
from collections import deque


class Log:
    def __del__(self):
        print("gone")


class Box:
    pass


def add(rows):
    rows.append(Log())


def add_in_all(table):
    for rows in table.values():
        rows += [Log()]


def hang(box):
    box.log = Log()


def hand_on(*, out, n=1):
    add(rows=out)


def put(rows, row):
    rows.appendleft(row)


def count(rows):
    rows.append(len(rows))


class Filler:
    def fill(self, rows, depth):
        if depth:
            self.fill(rows, depth - 1)  #! del self
        rows.setdefault(depth, Log())


def a_list():
    rows = []
    add(rows)
    print(rows)  #! keep rows EDL602
    work()


def by_another_name():
    rows = []
    same = rows
    add(same)
    print(same)  #! keep same EDL602
    print(rows)  #! del rows
    work()


def a_part():
    table = {"a": []}
    add_in_all(table)
    print(table)  #! keep table EDL602
    work()


def an_attribute():
    box = Box()
    hang(box)
    print(box)  #! keep box EDL602
    work()


def through_another():
    rows = []
    hand_on(out=rows)
    print(rows)  #! keep rows EDL602
    work()


def by_a_method():
    table = {}
    Filler().fill(table, 2)
    print(table)  #! keep table EDL602
    work()


def what_is_given():
    rows = deque()
    put(rows, Log())
    print(rows)  #! keep rows EDL602
    work()


def by_a_builtin():
    rows = []
    print(list(map(add, [rows])))  #! keep rows EDL602
    work()


def a_number():
    rows = []
    count(rows)
    print(rows)  #! del rows
    work()


def a_number_that_is_given():
    rows = deque()
    put(rows, 1)
    print(rows)  #! del rows
    work()


def of_another(window):
    box = window.box()  #! del window
    hang(box)
    print(box)  #! del box
    work()


def of_the_caller(*boxes):
    hang(*boxes)  #! del boxes
    work()


def own_names(**names):
    names["log"] = Log()
    print(names)  #! keep names EDL602
    work()


def its_own_names():
    names = dict(n=1)
    own_names(**names)  #! del names
    work()


def a_copy():
    rows = []
    more = list(rows)
    add(more)
    print(rows)  #! del rows
    print(more)  #! keep more EDL602
    work()


def a_part_of_a_copy():
    table = {"a": []}
    more = dict(table)
    add(more["a"])
    more = None
    print(table)  #! keep table EDL602
    work()
