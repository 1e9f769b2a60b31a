# a number, truth value or other small immutable value
import torch.cuda


def known(arg):
    value = torch.cuda.max_memory_reserved(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
