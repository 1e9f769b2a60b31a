# the local names of the function are its result
import fiddle.experimental.auto_config


@fiddle.experimental.auto_config.auto_config
def fires(arg):
    rows = make(arg)  #! keep arg EDL812
    look(rows)  #! keep rows EDL812
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
