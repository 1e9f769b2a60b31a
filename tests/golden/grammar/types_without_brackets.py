# Python 3.14 writes several types of a handler without brackets
def f(a):
    rows = load(a)
    Known = known(a)  #! del a
    try:
        work()
    except ValueError, Known:  #! del Known
        show(rows)  #! del rows
    work()
