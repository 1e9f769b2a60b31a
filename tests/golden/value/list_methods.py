def sorted_numbers():
    rows = [2, 1]
    rows.reverse()
    print(rows)  #! del rows safe
    work()
    return 1


def handed_on():
    rows = [2, 1]
    arrange(rows)
    print(rows)  #! del rows unsafe
    work()
    return 1
