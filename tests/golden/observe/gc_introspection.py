import gc


def referrers():
    rows = load()
    show(rows)  #! keep rows EDL822
    found = gc.get_referrers(TABLE)  #! del rows
    work()
    return found


def swept():
    rows = load()
    show(rows)  #! del rows
    gc.collect()
    work()
    return 1


def referents():
    rows = load()
    show(rows)  #! del rows
    found = gc.get_referents(TABLE)
    work()
    return found
