import gc


def counts(rows, make):
    n = 100
    mine = make(n)  #! del n; keep make EDL822
    show(mine)  #! keep mine EDL822
    found = gc.collect()
    return found
