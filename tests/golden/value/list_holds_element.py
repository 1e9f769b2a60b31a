def numbers():
    rows = []
    rows.append(3)
    print(rows)  #! del rows safe
    work()
    return 1


def objects(row):
    rows = []
    rows.append(row)  #! del row
    print(rows)  #! del rows unsafe
    work()
    return 1
