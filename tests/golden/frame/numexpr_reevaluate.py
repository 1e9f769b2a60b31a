# reads the names of the last expression from the caller again
import numexpr


def fires(arg):
    rows = make(arg)  #! keep arg EDL403
    look(rows)  #! keep rows EDL403
    seen = numexpr.re_evaluate()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL403
    numexpr.re_evaluate()  #! del arg
    look(rows)  #! del rows
    work()
