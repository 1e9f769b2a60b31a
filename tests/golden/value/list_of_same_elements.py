def numbers():
    rows = [1, 2].copy()
    print(rows)  #! del rows safe
    work()
    return 1


def objects(row):
    rows = [row].copy()  #! del row
    print(rows)  #! del rows unsafe
    work()
    return 1
