# Only the names between the brackets
def fires(arg):
    rows, cols = make(arg)  # earlydel: keep[rows]  #! del arg
    look(rows, cols)  #! del cols; keep rows EDL613
    work()


def quiet(arg):
    rows, cols = make(arg)  # earlydel: keep[other]  #! del arg
    look(rows, cols)  #! del rows, cols
    work()
