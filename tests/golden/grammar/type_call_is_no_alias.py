# `type` may be called on the left of an assignment; the grammar reads an alias
def f(a, b):
    rows = load(a)  #! del a
    type(rows).total = count(b)  #! del b, rows
    work()


def g(a, b):
    rows = load(a)  #! del a
    type(rows).table(b).total = 1  #! del b, rows
    work()


def h(a):
    type Alias[T] = list[T]
    rows = load(a)  #! del a
    show(rows, Alias)  #! del Alias, rows
    work()
