def rounds(paths):
    for path in paths:
        rows = load(path)  #! del path
        show(rows)  #! del rows EDL103
    return 1


def carried(paths):
    last = None
    for path in paths:
        show(last)  #! del last EDL104
        last = load(path)  #! del path
    return last


def loop_variable(paths):
    for path in paths:
        show(path)  #! del path EDL105; del paths EDL201
    work()
    return 1


def still_read(paths):
    for path in paths:
        show(path)  #! del paths
    work()
    return path


def rebound(path):
    rows = load(path)
    show(rows)  #! del rows EDL104
    rows = load(path)
    return rows


def built_from_itself(path):
    rows = load(path)  #! del path
    rows = clean(rows)
    return rows
