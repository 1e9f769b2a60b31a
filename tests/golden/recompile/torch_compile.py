import torch


@torch.compile
def step(rows):
    n = measure(rows)  #! del rows unsafe EDL811
    work()
    return n


@torch.compile
def captured(rows):  #! keep rows EDL811
    n = sum(r * len(rows) for r in load())
    work()
    return n


@torch.jit.script
def scripted(rows):
    n = measure(rows)  #! keep rows EDL811
    work()
    return n


def plain(rows):
    n = measure(rows)  #! del rows
    work()
    return n
