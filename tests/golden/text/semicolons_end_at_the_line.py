def f(g):
    x = g(); g(x); y = 1  #! del x
    g(y)  #! del g, y
    work()
