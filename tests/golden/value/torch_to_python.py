import torch


def listed():
    rows = torch.zeros(9).tolist()
    print(rows)  #! del rows safe
    work()
    return 1


def unknown(source):
    rows = source.tolist()  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
