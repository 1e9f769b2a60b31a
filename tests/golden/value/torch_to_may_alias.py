import torch


def own():
    rows = torch.zeros(9).cpu()
    print(rows)  #! del rows safe
    work()
    return 1


def maybe_theirs(source: torch.Tensor):
    rows = source.cpu()  #! del source
    print(rows)  #! del rows safe
    work()
    return 1
