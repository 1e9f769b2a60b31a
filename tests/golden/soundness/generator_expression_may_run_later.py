def f(path):
    rows = load(path)  #! del path
    names = (r + len(rows) for r in others())
    work()
    return names
