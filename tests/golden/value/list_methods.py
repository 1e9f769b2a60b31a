# returns None and forgets its arguments


def known(arg):
    receiver = {1: 2}
    value = receiver.clear(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
