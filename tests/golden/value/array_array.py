import array


def numbers():
    rows = array.array("d", [1.0])
    data = rows.tobytes()  #! del rows safe
    print(data)  #! del data safe
    work()
    return 1


def unknown(rows):
    data = rows.tobytes()  #! del rows unsafe
    print(data)  #! del data unsafe
    work()
    return 1
