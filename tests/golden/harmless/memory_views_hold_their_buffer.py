import array


def sliced():
    data = bytearray(9)
    part = memoryview(data)[2:4]  #! del data safe
    work()
    return part


def numbers():
    rows = array.array("d", [1.0])
    view = memoryview(rows)  #! del rows safe
    work()
    return view
