# a new string


def known(arg):
    receiver = "a b" * 3
    value = receiver.capitalize(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
