from sacred import Experiment

ex = Experiment("rates")


@ex.config
def settings():
    seed = 3
    rate = step(seed)  #! keep seed EDL812
    work()
    size = step(rate)  #! keep rate EDL812
    work()


def plain():
    seed = load()
    rate = step(seed)  #! del seed
    work()
    return rate
