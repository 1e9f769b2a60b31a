# A generator expression that a builtin consumes on the spot
def fires(arg):
    limit = make(arg)
    lazy = (x for x in arg if x < limit)  #! del arg
    work(lazy)  #! del lazy
    work()


def quiet(arg):
    limit = make(arg)
    total = sum(x for x in arg if x < limit)  #! del arg, limit
    work(total)  #! del total
    work()
