import types


def plain():
    box = types.SimpleNamespace(a=1)
    print(box)  #! del box safe
    work()
    return 1


def of_unknown(row):
    box = types.SimpleNamespace(a=row)  #! del row
    print(box)  #! del box unsafe
    work()
    return 1
