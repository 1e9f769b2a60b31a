# A comment asks to keep the binding
def fires(arg):
    rows = make(arg)  # earlydel: keep  #! del arg
    look(rows)  #! keep rows EDL613
    work()


def quiet(arg):
    rows = make(arg)  # a comment about keep  #! del arg
    look(rows)  #! del rows
    work()
