# the instance is held weakly: once gone it is no longer seeded
import hypothesis


def fires(arg):
    rows = make(arg)  #! del arg
    result = hypothesis.register_random(rows)  #! keep rows EDL503
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = hypothesis.register_random(arg)  #! keep arg EDL503
    work(result)
