# Alternatives of a pattern bind the same names, in any order
def f(a):
    match load(a):
        case [x, y] | (1, y, x) | {"x": x, "y": y}:  #! del a
            show(x)  #! del x
            show(y)  #! del y
            work()
        case {-1: x, None: _, **rest}:  #! del a
            show(x)  #! del x
            show(rest)  #! del rest
            work()
        case Point(x, label=y) | Line(y, label=x) if test(x):  #! del a, x
            show(y)  #! del y
            work()
        case (str() | bytes()) as x:  #! del a
            show(x)  #! del x
            work()
