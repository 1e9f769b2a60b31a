def attribute(table):
    rows = getattr(table, "rows")  #! del table
    print(rows)  #! del rows unsafe
    work()
    return 1


def copied(table):
    rows = str(len(table))  #! del table
    print(rows)  #! del rows safe
    work()
    return 1
