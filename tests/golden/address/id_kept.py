# the number may belong to another object once this one is gone


def fires(arg):
    rows = make(arg)  #! del arg
    result = hash(rows)  #! keep rows EDL702
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = hash(arg)  #! keep arg EDL702
    work(result)
