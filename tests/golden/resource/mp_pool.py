import multiprocessing


def spread(rows):
    pool = multiprocessing.Pool(4)
    found = pool.map(total, rows)  #! keep pool EDL601; del rows
    work()
    return found


def plain(rows):
    found = list(map(total, rows))  #! del rows
    show(found)  #! del found
    work()
    return 1
