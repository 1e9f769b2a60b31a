# once the object is gone a second look-up makes a new one: identity and
import sqlalchemy.orm


def fires(receiver: sqlalchemy.orm.Query, arg):
    rows = receiver.first(arg)
    rows.seen = True  #! keep rows EDL508
    work()
    again = receiver.first(arg)
    return again


def quiet(receiver: sqlalchemy.orm.Query, arg):
    rows = receiver.first(arg)  #! del receiver, arg
    rows.seen = True  #! del rows
    work()
