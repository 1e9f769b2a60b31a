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


def of_a_file(path):
    data = open(path, "rb").read()  #! del path
    text = data.decode()  #! del data safe
    print(text)  #! del text safe
    work()
    return 1


def of_a_file_at_once(path):
    text = open(path, "rb").read().decode()  #! del path
    print(text)  #! del text safe
    work()
    return 1
