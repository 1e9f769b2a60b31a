def pieces():
    data = b"a,b"
    parts = data.split(b",")  #! del data safe
    print(parts)  #! del parts safe
    work()
    return 1


def unknown(data):
    parts = data.split(b",")  #! del data
    print(parts)  #! del parts unsafe
    work()
    return 1
