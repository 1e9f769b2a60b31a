from filelock import FileLock


def guarded(path):
    lock = FileLock(path)  #! del path
    lock.acquire()  #! keep lock EDL601
    work()
    return 1


def plain(path):
    lock = make_name(path)  #! del path
    lock.upper()  #! del lock
    work()
    return 1
