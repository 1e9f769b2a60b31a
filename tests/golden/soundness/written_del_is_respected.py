#! nothing
def f():
    rows = load()
    show(rows)
    del rows
    work()
