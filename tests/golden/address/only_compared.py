# an address that is only compared or shown is in use no longer
def compared(row):
    pool = make()
    print(pool.fileno() == 3)  #! del pool unsafe
    print()
    return 0


def shown():
    pool = make()
    print(pool.fileno())  #! del pool unsafe
    print()
    return 0


def kept():
    pool = make()
    number = pool.fileno()  #! keep pool EDL701
    print()
    return number


def either(is_open):
    pool = make()
    number = is_open and pool.fileno()  #! del is_open; keep pool EDL701
    print()
    return number
