def f(path, code):
    rows = load(path)  #! keep path EDL403
    show(rows)  #! keep rows EDL403
    work()
    return eval(code)
