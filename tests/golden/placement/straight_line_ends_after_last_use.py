def total(path):
    rows = load(path)  #! del path
    n = measure(rows)  #! del rows
    log(n)
    return n
