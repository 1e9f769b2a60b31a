# names of columns
import csv


def known(arg):
    receiver = csv.DictReader([])
    value = receiver.fieldnames(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
