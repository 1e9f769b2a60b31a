from distributed import Client


def started():
    client = Client("host:8786")
    future = client.submit(total, 3)  #! keep client EDL601
    show(future)  #! keep future EDL601
    work()
    return 1


def plain(pool):
    future = pool.total(3)  #! del pool
    show(future)  #! del future
    work()
    return 1
