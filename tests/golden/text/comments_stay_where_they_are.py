def f(g):
    x = g()
    # about the use
    g(x)  # why  #! del x
    # about the rest
    g()
