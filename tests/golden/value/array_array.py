# returns None and forgets its arguments
import array


def known(arg):
    receiver = array.array("d")
    value = receiver.append(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
