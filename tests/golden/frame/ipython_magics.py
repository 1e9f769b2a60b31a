from IPython import get_ipython


def timed():
    rows = load()
    other = load()
    show(rows, other)  #! keep rows EDL403; del other
    get_ipython().ev("len(rows)")  #! del rows
    work()
    return 1


def listing():
    path = load()
    show(path)  #! keep path EDL403
    get_ipython().system("ls {path}")  #! del path
    work()
    return 1
