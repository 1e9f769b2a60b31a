import ctypes


def made_again(path):
    rows = load(path)  #! del path
    again = ctypes.cast(id(rows), ctypes.py_object)  #! keep rows EDL703
    work()
    return again.value


def shown(path):
    rows = load(path)  #! del path
    print(id(rows))  #! del rows EDL101
    work()
    return 1
