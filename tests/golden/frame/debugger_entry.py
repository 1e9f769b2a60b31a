# the person at the prompt cannot print the name


def fires(arg):
    rows = make(arg)  #! keep arg EDL405
    look(rows)  #! keep rows EDL405
    seen = breakpoint()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL405
    breakpoint()  #! del arg
    look(rows)  #! del rows
    work()
