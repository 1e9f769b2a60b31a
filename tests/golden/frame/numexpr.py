# the expression text reads the caller's names: a missing one raises Key
import bcolz.ctable


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = bcolz.ctable.where('rows > 1')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = bcolz.ctable.where('other > 1')
    work(result)
