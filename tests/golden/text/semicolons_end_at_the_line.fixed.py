def f(g):
    x = g(); g(x); y = 1  #! del x
    del x
    g(y)  #! del g, y
    del g, y
    work()
