import hypothesis


def seeded():
    source = Source()
    hypothesis.register_random(source)  #! keep source EDL503
    work()
    return 1


def plain():
    source = Source()
    register(source)  #! del source
    work()
    return 1
