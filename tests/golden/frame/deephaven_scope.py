# the query text reads the caller's names
import deephaven


def fires(arg):
    rows = make(arg)
    look(rows)  #! keep rows EDL403
    result = deephaven.empty_table(arg).update('rows + 1')  #! del arg, rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = deephaven.empty_table(arg).update('other + 1')  #! del arg
    work(result)
