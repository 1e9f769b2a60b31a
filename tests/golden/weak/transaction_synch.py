import transaction


def synch():
    watcher = Watcher()
    transaction.manager.registerSynch(watcher)  #! keep watcher EDL503
    work()
    return 1


def plain():
    watcher = Watcher()
    transaction.attempts(watcher)  #! del watcher
    work()
    return 1
