import cgitb


def reported():
    rows = load()
    show(rows)  #! del rows EDL408
    cgitb.enable()
    work()
    return 1


def plain():
    rows = load()
    show(rows)  #! del rows EDL101
    enable()
    work()
    return 1
