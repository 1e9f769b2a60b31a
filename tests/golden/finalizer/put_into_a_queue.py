import queue


class Lease:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("end", self.n)


def held():
    q = queue.Queue()
    q.put(Lease(1))
    print(q.qsize())  #! keep q EDL602
    work()
    return 1


def taken():
    q = queue.Queue()
    q.put(Lease(1))
    x = q.get()  #! keep q EDL602
    print(x.n)  #! keep x EDL602
    work()
    return 1


def plain():
    q = queue.Queue()
    q.put([1])
    print(q.qsize())  #! del q
    work()
    return 1
