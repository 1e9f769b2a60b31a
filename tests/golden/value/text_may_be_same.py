# a string, maybe the very same one


def known(arg):
    receiver = "a b" * 3
    value = receiver.center(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
