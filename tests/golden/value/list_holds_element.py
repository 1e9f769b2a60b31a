# the dict holds key and value


def known(arg):
    receiver = {1: 2}
    value = receiver.setdefault()  #! del receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
