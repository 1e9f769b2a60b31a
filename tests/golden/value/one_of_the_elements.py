# what the iterator yields


def known(arg):
    value = next
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
