# every local of the function is listed


def fires(arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = dir()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL401
    dir()  #! del arg
    look(rows)  #! del rows
    work()
