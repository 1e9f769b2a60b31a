def printed():
    rows = [1, 2]
    print(rows)  #! del rows safe
    work()
    return 1


def shown():
    rows = [1, 2]
    show(rows)  #! del rows unsafe
    work()
    return 1
