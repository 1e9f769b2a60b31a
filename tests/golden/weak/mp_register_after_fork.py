from multiprocessing import util


def hooked():
    pool = Pool()
    util.register_after_fork(pool, reset)  #! keep pool EDL503
    work()
    return 1


def plain():
    pool = Pool()
    util.debug(pool)  #! del pool
    work()
    return 1
