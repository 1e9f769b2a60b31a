def total(path, log):
    rows = load(path)
    n = sum(r.size for r in rows)
    log(n)
    return n
