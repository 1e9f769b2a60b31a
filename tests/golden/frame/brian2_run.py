import brian2


def simulate():
    rate = load_rate()
    show(rate)  #! keep rate EDL401
    brian2.run(5)  #! del rate
    work()
    return 1


def plain():
    rate = load_rate()
    show(rate)  #! del rate
    simulator.run(5)
    work()
    return 1
