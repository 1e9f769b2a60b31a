def f(path):
    rows = load(path)  #! keep path EDL401
    n = len(rows)  #! keep rows EDL401
    work()
    return n, locals()
