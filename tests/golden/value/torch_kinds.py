import torch
import weakref


def shape():
    rows = torch.zeros(9)
    found = rows.dim()  #! del rows
    print(found)  #! del found safe
    work()
    return 1


def watched(rows: torch.Tensor):
    found = weakref.ref(rows)  #! keep rows EDL501
    work()
    return found
