# A parameter called eval is not the builtin
def fires(arg):
    rows = make(arg)
    look(rows)  #! keep rows EDL403
    return eval(arg)


def quiet(arg, eval):
    rows = make(arg)
    look(rows)  #! del rows
    return eval(arg)
