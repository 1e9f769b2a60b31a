# What gc.freeze() keeps for forked workers is better left alone
import gc


def advice(arg):
    rows = make(arg)  #! keep arg advice EDL826
    look(rows)  #! keep rows advice EDL826
    gc.freeze()
    work()


def unsafe(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    gc.disable()
    work()
