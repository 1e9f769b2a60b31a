def listed():
    rows = load()
    show(rows)  #! keep rows EDL401
    names = dir()  #! del rows
    work()
    return names


def of_object(table):
    rows = load()
    show(rows)  #! del rows
    names = dir(table)  #! del table
    work()
    return names
