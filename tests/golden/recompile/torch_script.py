import torch


@torch.jit.script
def step(rows):
    n = measure(rows)  #! keep rows EDL811
    work()
    return n


@torch.no_grad()
def plain(rows):
    n = measure(rows)  #! del rows
    work()
    return n
