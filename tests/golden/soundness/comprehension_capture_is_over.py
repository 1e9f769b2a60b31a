def f(path):
    rows = load(path)  #! del path
    names = [r.name for r in rows]  #! del rows
    work()
    return names
