import signal


def watched(handler):
    rows = load()
    signal.signal(signal.SIGUSR1, handler)  #! del handler
    show(rows)  #! del rows EDL408
    work()
    return 1


def plain(handler):
    rows = load()
    subscribe(handler)  #! del handler
    show(rows)  #! del rows EDL101
    work()
    return 1
