import six


def run(code):
    rows = load()
    show(rows)  #! keep rows EDL403
    six.exec_("n = len(rows)")  #! del rows
    work()
    return 1


def in_space(code):
    rows = load()
    show(rows)  #! del rows
    six.exec_("n = 1", space)
    work()
    return 1
