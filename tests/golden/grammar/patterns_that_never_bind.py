# A wildcard and a class without arguments bind nothing
def f(a):
    rows = load(a)
    match rows:
        case Point():  #! del a, rows
            work()
        case _:  #! del rows
            show(a)  #! del a
            work()
    work()
