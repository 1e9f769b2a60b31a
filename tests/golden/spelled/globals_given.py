# eval with globals of its own reads no locals
def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    return eval("rows + 1")


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    return eval("rows + 1", {})
