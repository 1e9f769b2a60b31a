import sys


def handed_out():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = sys._getframe()
    work()
    return report(frame)


def name_only():
    rows = load()
    show(rows)  #! del rows
    name = sys._getframe().f_code.co_name
    work()
    return report(name)
