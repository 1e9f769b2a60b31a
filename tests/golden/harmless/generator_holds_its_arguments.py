def numbers(rows):
    for row in rows:
        yield row  #! del row


def started():
    rows = load()
    found = numbers(rows)  #! del rows
    work()
    return found


def expression():
    rows = load()
    found = (r.size for r in rows)  #! del rows
    work()
    return found
