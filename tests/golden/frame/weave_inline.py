# the text reads the caller's names, but only up to Python 2.7: over
import weave


def over(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = weave.blitz('rows > 1')
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = weave.blitz('other > 1')
    work(result)
