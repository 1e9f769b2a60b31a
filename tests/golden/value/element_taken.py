def number():
    rows = [1, 2]
    last = rows.pop()
    print(last)  #! del last safe
    work()
    return rows


def unknown():
    rows = [make(), make()]
    last = rows.pop()
    print(last)  #! del last unsafe
    work()
    return rows
