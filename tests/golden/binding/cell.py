# A nested function that runs later reads the name
def fires(arg):
    rows = make(arg)  #! del arg
    callback = lambda: rows
    register(callback)  #! del callback
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    callback = lambda rows=rows: rows  #! del rows
    register(callback)  #! del callback
    work()
