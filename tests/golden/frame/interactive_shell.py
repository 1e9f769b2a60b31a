import code


def shell():
    rows = load()
    show(rows)  #! keep rows EDL405
    code.interact(local=locals())  #! del rows
    work()
    return 1


def compiled():
    rows = load()
    show(rows)  #! del rows
    code.compile_command("rows")
    work()
    return 1
