from torch.utils.data import DataLoader


def batches(rows):
    loader = DataLoader(rows, num_workers=4)  #! del rows
    cursor = loader.__iter__()  #! del loader
    first = next(cursor)  #! keep cursor EDL601
    work()
    return first


def plain(rows):
    cursor = iter(rows)  #! del rows
    first = next(cursor)  #! del cursor
    work()
    return first
