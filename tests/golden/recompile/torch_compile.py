import torch


@torch.compile
def step(rows):
    n = measure(rows)  #! keep rows EDL811
    work()
    return n


def plain(rows):
    n = measure(rows)  #! del rows
    work()
    return n
