# shared device memory is freed while the receiver may use it
import torch.multiprocessing


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = receiver.put(rows)  #! del receiver; keep rows EDL711
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.put(arg)  #! del receiver; keep arg EDL711
    work(result)
