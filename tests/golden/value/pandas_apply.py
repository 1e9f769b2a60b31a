# what the function makes
import pandas


def known(arg):
    receiver = pandas.read_csv("a.csv")
    value = receiver.agg(arg)  #! del arg, receiver
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
