def used_on_one_arm(path):
    rows = load(path)  #! del path
    if ready():  #! del rows EDL102
        work()
    else:
        show(rows)
    return 1


def used_behind_both(path):
    rows = load(path)  #! del path
    if ready():
        work()
    else:
        show(rows)
    show(rows)  #! del rows EDL101
    work()
    return 1
