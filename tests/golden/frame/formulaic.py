# the formula reads the caller's names: a missing one raises an error
import bambi


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = bambi.Model('y ~ rows')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = bambi.Model('y ~ x')
    work(result)
