"""A key function is over when sorted, min or max returns."""


def by_weight(rows, extra):
    weights = {row: 1 for row in extra}  #! del extra
    rows = sorted(rows, key=lambda row: weights[row])  #! del weights
    work()
    return rows


def largest(rows, extra):
    weights = list(extra)  #! del extra
    first = max(rows, key=lambda row: weights[row])  #! del rows, weights
    work()
    return first


def kept(rows, extra):
    weights = list(extra)  #! del extra
    first = max(rows, key=lambda row: (weights[i] for i in row))  #! del rows
    work()
    return first


def elsewhere(rows, extra):
    weights = list(extra)  #! del extra
    first = rows.first(key=lambda row: weights[row])  #! del rows
    work()
    return first


def used_again(rows, extra):
    weights = list(extra)  #! del extra
    key = lambda row: weights[row]
    rows = sorted(rows, key=key)
    work()
    return rows, key
