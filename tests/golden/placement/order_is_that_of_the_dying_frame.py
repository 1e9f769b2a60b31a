def use(a, b, c):
    f(c, a, b)  #! del a, b, c
    g()
