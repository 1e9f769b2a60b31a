def f(path):
    rows = load(path)  #! del path
    def later():
        return rows
    work()
    return later
