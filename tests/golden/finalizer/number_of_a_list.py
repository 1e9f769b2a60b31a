# What a list is multiplied by is a number, and holds nothing that goes in there
class Loud:
    def __del__(self):
        print("gone")


def as_many(shape, work):
    n = shape[0]  #! del shape
    items = [None] * n
    items[0] = Loud()
    print(n)  #! del n
    work(items)  #! keep items EDL602
    work()


def one_row_for_all(work):
    row = []
    table = [row] * 3
    table[0].append(Loud())
    table = None
    print(row)  #! keep row EDL602
    work()
    work()


def several(more, work):
    row = [None]
    rows = row + more  #! del row
    more[0].append(Loud())
    rows = None
    print(more)  #! del more
    work()
    work()


def as_many_lists(shape, work):
    n = shape[0]  #! del shape
    rows = [[None]] * n
    rows[0].append(Loud())
    print(n)  #! del n
    work(rows)  #! keep rows EDL602
    work()
