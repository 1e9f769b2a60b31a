import weakref


def watched():
    rows = Table()
    seen = weakref.ref(rows)  #! keep rows EDL501
    work()
    return seen() is not None


def held():
    rows = Table()
    seen = [rows]  #! del rows
    work()
    return seen[0] is not None
