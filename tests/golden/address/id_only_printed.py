# An id that is only shown keeps nothing
def fires(arg, seen):
    rows = make(arg)  #! del arg
    seen.add(id(rows))  #! del seen; keep rows EDL702
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    print(id(rows))  #! del rows
    work()
