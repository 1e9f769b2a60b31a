import torch


def numbers():
    rows = torch.abs(torch.zeros(9))
    print(rows)  #! del rows safe
    work()
    return 1


def into(other):
    rows = torch.abs(torch.zeros(9), out=other)  #! del other
    print(rows)  #! del rows unsafe
    work()
    return 1
