#! nothing
def f(g, c):
    x = g()
    if c: g(x)
    else: g()
