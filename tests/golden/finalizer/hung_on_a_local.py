class Lease:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("end", self.n)


class Box:
    pass


class Shelf:
    def __init__(self):
        self.rows = []

    def put(self, row):
        self.rows.append(row)


def hung():
    box = Box()
    box.lease = Lease(1)
    print(hasattr(box, "lease"))  #! keep box EDL602
    work()
    return 1


def put():
    shelf = Shelf()
    shelf.put(Lease(1))
    print(len(shelf.rows))  #! keep shelf EDL602
    work()
    return 1


def of_others(box):
    box.lease = Lease(1)
    print(hasattr(box, "lease"))  #! del box
    work()
    return 1


def plain():
    box = Box()
    box.rows = [1]
    print(hasattr(box, "rows"))  #! del box
    work()
    return 1
