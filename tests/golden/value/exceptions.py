def made():
    error = ValueError("no rows")
    show(error)  #! del error unsafe
    work()
    return 1


def text():
    error = "no rows"
    show(error)  #! del error safe
    work()
    return 1
