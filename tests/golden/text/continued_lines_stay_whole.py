def f(g):
    x = g()
    g(x,
      1)  #! del x
    g(1) + \
        g(2)
