# a tensor
import torch


def known(arg):
    value = torch.BFloat16Tensor(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
