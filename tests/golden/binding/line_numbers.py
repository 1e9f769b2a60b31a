import traceback


def where():
    rows = load()
    show(rows)  #! del rows EDL825
    stack = traceback.extract_stack()
    work()
    return stack


def silent():
    rows = load()
    show(rows)  #! del rows EDL101
    stack = plain_stack()
    work()
    return stack
