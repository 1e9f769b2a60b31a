# calls under way refer to the handle weakly
import flux


def fires(arg):
    rows = flux.Flux(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
