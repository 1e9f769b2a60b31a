import io


def memory():
    buffer = io.BytesIO(b"abc")
    data = buffer.read()  #! del buffer safe
    show(data)  #! del data safe
    work()
    return 1


def disk():
    buffer = open("a")
    data = buffer.read()  #! keep buffer EDL601
    show(data)  #! del data safe
    work()
    return 1
