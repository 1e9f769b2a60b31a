# the filter or translator is not owned: it vanishes


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = receiver.installEventFilter(rows)  #! del receiver; keep rows EDL711
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.installEventFilter(arg)  #! del receiver; keep arg EDL711
    work(result)
