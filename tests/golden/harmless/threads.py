import threading


def started():
    rows = load()
    thread = threading.Thread(target=show, args=(rows,))  #! del rows
    thread.start()  #! del thread
    work()
    return 1


def shared():
    rows = threading.local()
    show(rows)  #! keep rows EDL601
    work()
    return 1
