#! nothing
def f(a):
    b = g(a)
    return b
