# the words name variables of the caller
import Export


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = Export('rows')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = Export('other')
    work(result)
