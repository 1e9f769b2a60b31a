# it points into the pixels of the image and does not hold it


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = rows.effectiveWinId()  #! keep rows EDL701
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
