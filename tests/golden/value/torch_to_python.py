# numbers
import torch


def known(arg):
    receiver = torch.zeros(3)
    value = receiver.tolist(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
