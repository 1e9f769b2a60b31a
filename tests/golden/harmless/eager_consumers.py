def total():
    rows = [1, 2, 3]
    n = sum(r * 2 for r in rows)  #! del rows safe
    work()
    return n


def lazy():
    rows = load()
    other = load()
    pairs = ((r, len(other)) for r in rows)  #! del rows
    work()
    return pairs
