def f(g):
    x = g()
    g(x)  #! del x
    g()