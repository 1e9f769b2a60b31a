#! nothing
def f():
    try:
        work()
    except ValueError as e:
        show(e)
        work()
    work()
