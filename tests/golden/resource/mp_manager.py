import multiprocessing


def shared():
    manager = multiprocessing.Manager()
    table = manager.dict()  #! keep manager EDL601
    work()
    return table


def local():
    manager = make_manager()
    table = manager.dict()  #! del manager
    work()
    return table
