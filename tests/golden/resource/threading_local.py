import threading


def local():
    state = threading.local()
    state.rows = load()  #! keep state EDL601
    work()
    return 1


def shared():
    state = Namespace()
    state.rows = load()  #! del state
    work()
    return 1
