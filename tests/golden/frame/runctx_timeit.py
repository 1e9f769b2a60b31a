# the statement text reads the names that are passed along
import cProfile


def fires(receiver: cProfile.Profile, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.runctx('rows + 1')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: cProfile.Profile, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.runctx('other + 1')  #! del receiver
    work(result)
