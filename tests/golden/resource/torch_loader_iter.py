# its worker processes stop when it dies
import torch.utils.data


def fires(receiver: torch.utils.data.DataLoader, arg):
    rows = receiver.__iter__(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver: torch.utils.data.DataLoader, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
