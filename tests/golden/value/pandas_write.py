# returns None and forgets its arguments
import pandas


def known(arg):
    receiver = pandas.read_csv("a.csv")
    value = receiver.info(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
