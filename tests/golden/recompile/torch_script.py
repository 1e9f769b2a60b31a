# the function is compiled from its source, where del may not be support
import torch.jit


@torch.jit.ScriptModule
def fires(arg):
    rows = make(arg)  #! keep arg EDL811
    look(rows)  #! keep rows EDL811
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
