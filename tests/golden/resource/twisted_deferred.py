from twisted.internet import threads


def started():
    result = threads.deferToThread(load)
    result.addCallback(show)  #! keep result EDL601
    work()
    return 1


def plain():
    result = run_in_thread(load)
    result.addCallback(show)  #! del result
    work()
    return 1
