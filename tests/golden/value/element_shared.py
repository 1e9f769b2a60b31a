def number():
    table = {"a": 1}
    value = table.get("a")  #! del table safe
    print(value)  #! del value safe
    work()
    return 1


def default(other):
    table = {"a": 1}
    value = table.get("a", other)  #! del other, table
    print(value)  #! del value unsafe
    work()
    return 1
