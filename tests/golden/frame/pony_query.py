# the text reads the caller's names: a missing one raises NameError
import pony.orm


def fires(receiver: pony.orm.Database, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.execute('rows.x > 1')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: pony.orm.Database, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.execute('t.x > 1')  #! del receiver
    work(result)
