# A string that looks like a comment asks for nothing
def fires(arg):
    rows = make(
        arg,
    )  # earlydel: keep  #! del arg
    look(rows)  #! keep rows EDL613
    work()


def quiet(arg):
    rows = make(arg, "# earlydel: keep")  #! del arg
    look(rows)  #! del rows
    work()
