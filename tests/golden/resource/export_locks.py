import io


def resized():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    data.append(1)  #! del data, view
    work()
    return head


def copied():
    data = bytearray(9)
    copy = bytes(data)
    head = copy[0]  #! del copy
    data.append(1)  #! del data
    work()
    return head


def grows():
    data = io.BytesIO(b"abc")
    view = data.getbuffer()
    n = len(view)  #! keep view EDL607
    data.write(b"abcdef")  #! del data, view
    work()
    return n
