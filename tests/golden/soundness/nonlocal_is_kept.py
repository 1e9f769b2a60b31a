#! nothing
def f():
    n = start()
    def step():
        nonlocal n
        n = grow(n)
    step()
    show(n)
    work()
    return step
