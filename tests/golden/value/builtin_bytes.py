# bytes; bytes are returned as they are


def known(arg):
    value = bytes
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
