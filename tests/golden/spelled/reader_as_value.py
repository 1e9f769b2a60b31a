# `L = locals` reads as well as locals()
def fires(arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    reader = locals
    return reader()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    reader = globals
    return reader()
