# components refer to their parent weakly
import pyomo.core.base.block


def fires(arg):
    rows = pyomo.core.base.block.Block(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
