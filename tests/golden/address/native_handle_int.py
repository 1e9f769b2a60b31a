import msvcrt


def locked(path):
    stream = open(path)  #! del path
    handle = msvcrt.get_osfhandle(stream)  #! keep stream EDL701
    work()
    return handle


def named(stream):
    name = stream_name(stream)  #! del stream
    work()
    return name
