# Python unbinds the name of an except clause itself
def fires(arg):
    try:
        work(arg)  #! del arg
    except ValueError as error:
        look(error)
        work()
    work()


def quiet(arg):
    error = make(arg)  #! del arg
    look(error)  #! del error
    work()
