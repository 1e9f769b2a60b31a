# Subscripts with stars, tuples and slices; keywords that are open
def f(a, b):
    rows = load(a)  #! del a
    show(b[*rows, 1])  #! del b, rows
    work()


def g(a, b):
    rows = load(a)  #! del a
    show(b[rows, 1:2])  #! del b, rows
    work()


def h(a, b):
    rows = load(a)
    show(**a, key=rows, **b)  #! del a, b, rows
    work()


def i(a, b):
    rows = load(a)  #! del a
    b[rows,] += 1  #! del b, rows
    work()
