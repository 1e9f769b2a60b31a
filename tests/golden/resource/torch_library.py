# its registrations are undone when it dies
import torch.library


def fires(arg):
    rows = torch.library.Library(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
