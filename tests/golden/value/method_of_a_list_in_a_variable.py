def added():
    rows = [1]
    add = rows.append
    add(make())  #! del add
    print(rows)  #! del rows unsafe
    work()
    return 1


def counted():
    rows = [1]
    rows.append(2)
    print(rows)  #! del rows safe
    work()
    return 1
