# plain values
import pyarrow


def known(arg):
    receiver = pyarrow.array([1])
    value = receiver.to_pylist(arg)  #! del arg, receiver
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
