import brian2


def network():
    group = brian2.PoissonGroup(3, rates=5)
    show(group)  #! keep group EDL601
    work()
    return 1


def rates():
    table = make_table([1, 2], dt=1)
    show(table)  #! del table
    work()
    return 1
