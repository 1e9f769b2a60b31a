def largest():
    rows = load()
    best = max(rows, key=lambda r: r.size)  #! del rows
    work()
    return best


def joined():
    rows = load()
    text = ",".join(r.name for r in rows)  #! del rows
    work()
    return text


def counted():
    rows = load()
    n = len([r for r in rows if r.size])  #! del rows
    work()
    return n
