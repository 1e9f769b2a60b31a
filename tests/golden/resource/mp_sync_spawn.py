import multiprocessing as mp


def started():
    lock = mp.Lock()
    child = mp.Process(target=run, args=(lock,))  #! keep lock EDL601
    child.start()  #! del child
    work()
    return 1


def plain():
    rows = load()
    child = mp.Process(target=run, args=(rows,))  #! del rows
    child.start()  #! del child
    work()
    return 1
