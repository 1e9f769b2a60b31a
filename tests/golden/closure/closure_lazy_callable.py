# the text reads the caller's names: a missing one raises NameError


def known(arg):
    value = filter
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
