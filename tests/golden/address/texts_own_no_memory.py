import ctypes


def named(folder, raw):
    path = f"{folder}/map"  #! del folder
    data = bytes(raw)  #! del raw
    address = ctypes.addressof(load(path, data))  #! del path; keep data EDL701
    work()
    return read(address)


def given(find):
    source = find()  #! del find
    address = ctypes.addressof(load(source))  #! keep source EDL701
    work()
    return read(address)
