def stored(table):
    rows = [1, 2]
    setattr(table, "rows", rows)  #! del table, rows unsafe
    work()
    return 1


def counted(table):
    rows = [1, 2]
    n = len(rows)  #! del rows safe
    work()
    return n, table
