import _ctypes


def again():
    rows = load()
    number = id(rows)  #! keep rows EDL702
    work()
    return _ctypes.PyObj_FromPtr(number)


def plain():
    rows = load()
    number = rows.number()  #! del rows
    work()
    return find(number)
