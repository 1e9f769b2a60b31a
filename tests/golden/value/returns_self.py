import torch


def same(source: torch.Tensor):
    rows = source.add_(1)  #! del source
    print(rows)  #! del rows safe
    work()
    return 1


def own():
    rows = torch.zeros(9)
    print(rows)  #! del rows safe
    work()
    return 1
