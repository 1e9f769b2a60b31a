def inner():
    rows = [1]
    for part in [rows]:
        part.append(make())  #! del part
    print(rows)  #! del rows unsafe
    work()
    return 1


def outer():
    rows = [1]
    for part in [2]:
        rows.append(part)  #! del part
    print(rows)  #! del rows safe
    work()
    return 1
