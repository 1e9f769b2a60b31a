def resized():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! del view EDL607
    data.append(1)  #! del data
    work()
    return head


def copied():
    data = bytearray(9)
    copy = bytes(data)
    head = copy[0]  #! del copy safe
    data.append(1)  #! del data safe
    work()
    return head
