# nonlocal: the name belongs to somebody else
def outer(arg):
    rows = make(arg)

    def fires():
        nonlocal rows
        rows = make(arg)
        look(rows)
        work()

    def quiet():
        rows = make(1)
        look(rows)  #! del rows
        work()

    return fires, quiet, rows
