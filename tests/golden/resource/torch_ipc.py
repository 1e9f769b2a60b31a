import torch.multiprocessing as mp


def sent(queue):
    rows = load()
    queue.put(rows)  #! keep rows EDL711; del queue
    work()
    return 1


def shown(screen):
    rows = load()
    screen.show(rows)  #! del screen, rows
    work()
    return 1
