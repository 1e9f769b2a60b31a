def f(g):
    x = g()
    g(x); y = g(); g(y) # end
    g(1,
  2)
    return \
  0