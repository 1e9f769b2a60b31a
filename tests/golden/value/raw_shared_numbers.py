import multiprocessing


def raw():
    rows = multiprocessing.RawArray("d", 9)
    print(rows)  #! del rows safe
    work()
    return 1


def locked():
    rows = multiprocessing.Array("d", 9)
    print(rows)  #! keep rows EDL601
    work()
    return 1
