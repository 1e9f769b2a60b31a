import weakref


def listed():
    table = Table()
    seen = [weakref.ref(table)]  #! keep table EDL501
    work()
    return seen[0]()


def strong():
    table = Table()
    seen = [table]  #! del table
    work()
    return seen[0]
