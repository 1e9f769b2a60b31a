# A subject in brackets, and a case before an assignment: no annotation
def f():
    a, b = load(), load()
    match [a, b]:
        case [1, 2]:  #! del a, b
            x = 1
            work(x)  #! del x
            work()
        case {"x": y}:  #! del a, b
            x: int = y  #! del y
            work(x)  #! del x
            work()
        case _:
            work(a)  #! del a
            work(b)  #! del b
    match (load()).kind:
        case (1, 2):
            x = load()
            work(x)  #! del x
    match [load()][0]:
        case -1:
            x = load()
            work(x)  #! del x
        case load.kind:
            work()
    work()
