def f(x):
    """Say."""
    g(x)  #! del x
    g()
