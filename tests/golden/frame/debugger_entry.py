def stop():
    rows = load()
    show(rows)  #! keep rows EDL405
    breakpoint()  #! del rows
    work()
    return 1


def run_on():
    rows = load()
    show(rows)  #! del rows
    log("no stop here")
    work()
    return 1
