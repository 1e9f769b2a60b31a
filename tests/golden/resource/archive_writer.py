import gzip


def packed(path, data):
    stream = gzip.GzipFile(path, "w")  #! del path
    stream.write(data)  #! keep stream EDL601; del data
    work()
    return 1


def squeezed(data: bytes):
    packed = gzip.compress(data)  #! del data
    show(packed)  #! del packed safe
    work()
    return 1
