# loaded entities find their session through a weak registry
import flask_sqlalchemy


def fires(receiver: flask_sqlalchemy.SQLAlchemy, arg):
    rows = receiver.session(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(receiver: flask_sqlalchemy.SQLAlchemy, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
