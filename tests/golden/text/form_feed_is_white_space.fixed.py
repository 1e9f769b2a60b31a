def f(g):
    x = g()
    g(x)  #! del x
    del x
    g()
