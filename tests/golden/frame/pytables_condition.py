# the text reads the caller's names: a missing one raises NameError
import tables


def fires(receiver: tables.Table, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.append_where('rows > 1')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: tables.Table, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.append_where('other > 1')  #! del receiver
    work(result)
